import json, sys, random, unicodedata

lang, rels, N = sys.argv[1], sys.argv[2].split(","), int(sys.argv[3])
sq = lambda s: "".join(c for c in unicodedata.normalize("NFKD", s.lower()) if c.isalnum())
pred = {}
for l in open(f"/tmp/lead/web.{lang}.jsonl"):
    d = json.loads(l)
    pred[d["id"]] = d["triples"]
rows = []
for l in open("/work/shared/bench/webnlg-es-dev/dev.jsonl"):
    d = json.loads(l)
    for k, s in enumerate(d["lex_" + lang], 1):
        p = pred[f"{d['id']}/{k}"]
        P = {x for a, _, c in p for x in ((sq(a), sq(c)), (sq(c), sq(a)))}
        for a, r, b in d["triples_" + lang]:
            if r in rels and sq(a) in sq(s) and sq(b) in sq(s) and (sq(a), sq(b)) not in P:
                rows.append((s, (a, r, b), p))
random.seed(7)
for s, m, p in random.sample(rows, min(N, len(rows))):
    print("#", s[:300])
    print("   MISS", m)
    for t in p:
        print("   got ", t)
