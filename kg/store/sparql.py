"""Ask SPARQL 1.1 queries safely, and say what is wrong with one that is.

Nothing but reading passes: SERVICE, LOAD and updates are refused before the engine sees them, since Oxigraph
would follow a SERVICE call. Keywords are looked for outside strings, IRIs, comments, names and variables.
"""

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, Store, Triple, parse_query_results
from rapidfuzz import process

from kg.errors import QueryError
from kg.store.answers import Answer
from kg.vocab import PREFIXES

__all__ = ["check_query", "declare_prefixes", "explain_mistake", "query", "replace_variables", "used_names"]

Result = TypeVar("Result")

# the order matters: the first that fits at a place is the token, as in SPARQL's own grammar
TOKEN = re.compile(
    r"""(?P<comment>\#[^\n\r]*)
    |(?P<iri><[^\x00-\x20<>"{}|^`\\]*>)
    |(?P<string>\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    |(?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    |(?P<variable>[?$]\w+)
    |(?P<name>(?P<prefix>[^\W\d_](?:[\w.-]*[\w-])?|_)?:(?:[\w:-]|%[0-9A-Fa-f]{2}|\\.|\.(?=[\w:%\\-]))*)
    |(?P<word>\w+)""",
    re.VERBOSE | re.DOTALL,
)
REFUSED = frozenset({"SERVICE", "LOAD", "INSERT", "DELETE", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD"})
HIDDEN = re.compile(r"\).*SERVICE[?$]")
CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
LIKENESS = 55


def query(
    store: Store,
    sparql: str,
    *,
    timeout: float | None = None,
    prefixes: Mapping[str, str] = PREFIXES,
) -> Answer:
    """Ask a SPARQL query; the usual prefixes are declared, and named graphs are seen through GRAPH alone.

    Args:
        store: the graph.
        sparql: a SELECT, ASK, CONSTRUCT or DESCRIBE query.
        timeout: seconds after which it is given up; the whole answer is then fetched before it is returned.
        prefixes: what is declared already.

    Raises:
        QueryError: the query is wrong, is no query, calls another server, or takes too long.
    """
    check_query(sparql)
    try:
        if timeout is None:
            return store.query(sparql, prefixes=dict(prefixes))
        fetched = _within(lambda: _fetch(store.query(sparql, prefixes=dict(prefixes))), timeout)
    except SyntaxError as error:
        raise QueryError(explain_mistake(sparql, str(error), prefixes=prefixes)) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error
    return iter(fetched) if isinstance(fetched, list) else parse_query_results(fetched, format=QueryResultsFormat.JSON)


def check_query(sparql: str) -> None:
    """Refuse what would write to the graph or ask another server.

    Raises:
        QueryError: the text has such a keyword.
    """
    for text in (sparql, CODEPOINT.sub(_decode, sparql)):
        for match in TOKEN.finditer(text):
            word = match.group().upper()
            # what looks like an IRI may be a comparison and a call: ?a<9)SERVICE?t#>
            if match.lastgroup == "iri" and HIDDEN.search(word):
                word = "SERVICE"
            elif match.lastgroup != "word":
                continue
            if word in REFUSED:
                raise QueryError(f"{word} is refused: this graph is read-only and asks no other server")


def declare_prefixes(sparql: str, *, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """Declare the usual prefixes that a query uses and does not declare itself; its lines stay where they are."""
    used = dict.fromkeys(name for name, _, _ in _undeclared(sparql, {}) if name in prefixes)
    return "".join(f"PREFIX {name}: <{prefixes[name]}> " for name in used) + sparql


def replace_variables(sparql: str, terms: Mapping[str, str]) -> str:
    """Put written RDF terms in the place of ``$name`` variables, never inside strings, IRIs or comments."""

    def put(match: re.Match[str]) -> str:
        token = match.group()
        return terms.get(token[1:], token) if match.lastgroup == "variable" and token[0] == "$" else token

    return TOKEN.sub(put, sparql)


def used_names(sparql: str, prefixes: Mapping[str, str] = PREFIXES) -> Iterator[tuple[str, str]]:
    """Yield the prefixes and local names in a query, but for prefixes that it declares itself."""
    own = {name for name, _, _ in _undeclared(sparql, {})}
    for match in TOKEN.finditer(sparql):
        prefix, _, local = match.group().partition(":")
        if match.lastgroup == "name" and local and prefix in own and prefix in prefixes:
            yield prefix, local.replace("\\", "")


def _within(work: Callable[[], Result], seconds: float) -> Result:
    """Do work in a thread and stop waiting after some seconds.

    The engine cannot be interrupted; it works without the interpreter's lock and ends with the program.
    """
    done: list[Result] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:  # noqa: BLE001 - handed on to the caller, whatever it is
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    if not done:
        raise QueryError(f"the query took longer than {seconds:g} s; narrow it, add LIMIT, or allow more time")
    return done[0]


def _fetch(answer: Answer) -> bytes | list[Triple]:
    """Fetch a whole answer; pyoxigraph's own objects must not leave the thread that made them."""
    if isinstance(answer, QueryBoolean | QuerySolutions):
        return answer.serialize(format=QueryResultsFormat.JSON) or b""
    return list(answer)


def explain_mistake(sparql: str, said: str, *, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """Say where a query is wrong, with line and column, and what may have been meant.

    Args:
        sparql: the query, which the engine refused.
        said: what the engine said, for want of anything better.
        prefixes: what is declared already.
    """
    if undeclared := next(_undeclared(sparql, prefixes), None):
        name, line, column = undeclared
        near = process.extractOne(name, sorted(prefixes), score_cutoff=LIKENESS)
        hint = f"did you mean {near[0]}:?" if near else f"declared are {', '.join(sorted(prefixes))}"
        return f"line {line}, column {column}: the prefix {name}: is not declared; {hint}"
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery  # slow to load, and only a wrong query needs it

    try:
        parseQuery(sparql)
    except ParseException as found:
        rest = " ".join(sparql[found.loc :].split())[:40]
        where = f"near “{rest}”" if rest else "at its end: something is missing"
        return f"line {found.lineno}, column {found.column}: the query is wrong {where}"
    return f"the query is wrong: {' '.join(said.split())}"


def _undeclared(sparql: str, prefixes: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    declared = set(prefixes)
    before = ""
    for match in TOKEN.finditer(sparql):
        if match.lastgroup == "comment":
            continue
        if match.lastgroup == "name":
            name = match["prefix"] or ""
            if before == "PREFIX":
                declared.add(name)
            elif name not in declared and name != "_":
                start = match.start()
                yield name, sparql.count("\n", 0, start) + 1, start - sparql.rfind("\n", 0, start)
        before = match.group().upper()


def _decode(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else match.group()
