// Ask an endpoint the queries that come as JSON on standard input, with Comunica; print the rows as JSON.
import { QueryEngine } from "@comunica/query-sparql";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { endpoint, queries } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
const engine = new QueryEngine();
const answers = {};
for (const [name, sparql] of Object.entries(queries)) {
  const stream = await engine.queryBindings(sparql, { sources: [{ type: "sparql", value: endpoint }] });
  const rows = await stream.toArray();
  answers[name] = rows.map((row) => Object.fromEntries([...row].map(([key, term]) => [key.value, term.value])));
}
process.stdout.write(JSON.stringify(answers));
