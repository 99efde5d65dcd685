"""Put the graph into the words of one language; the words themselves are data (strings.<lang>.toml)."""

from textwrap import shorten

from kg.analyse.claims import Edge
from kg.analyse.network import Network, articles_of, name_of
from kg.analyse.settings import strings
from kg.ontology import load_ontology
from kg.vocab import local_name

__all__ = ["Wording"]

OPEN_ENDS = frozenset({"", ".."})
TITLE_WIDTH = 70


class Wording:
    """Names, relations and numbers of one graph in one language."""

    def __init__(self, graph: Network, lang: str) -> None:
        self.lang = lang
        self._graph = graph
        self._strings = strings(lang)
        self._relations = load_ontology().relations

    def text(self, key: str, **values: object) -> str:
        """Return one of the report's own phrases."""
        return self._strings[key].format(**values)

    def more(self, count: int) -> str:
        """Tell how many entries were left out; "" for none."""
        return self.text("and_more", count=count) if count > 0 else ""

    def decimal(self, number: float, digits: int = 2) -> str:
        """Write a number as the language does."""
        return f"{number:.{digits}f}".replace(".", self._strings["decimal"])

    def name(self, node: str) -> str:
        """Return the name of an entity or the words of a literal."""
        return name_of(self._graph, node)

    def is_name(self, node: str) -> bool:
        """Tell whether a node goes by a proper name, not by common nouns or as the words of a literal."""
        last = self.name(node).split()[-1:]
        return not self._graph.nodes[node]["literal"] and any(c.isupper() or c.isdigit() for c in "".join(last))

    def holder(self, node: str) -> str:
        """Return the name of who holds a position: an entity, or an article in its own voice."""
        return self.text("the_article", title=self.name(node)) if node in articles_of(self._graph) else self.name(node)

    def kind(self, kind: str) -> str:
        """Return the word for a kind of entity."""
        return self._strings.get(f"kind_{kind}", kind)

    def reason(self, code: str) -> str:
        """Return why a sentence yielded nothing; a code without words stands for itself."""
        return self._strings.get(f"reason_{code}", code)

    def relation(self, edge: Edge) -> str:
        """Return a relation in words, denied if the claim denies it."""
        known = self._relations.get(edge.relation)
        labels = dict(known.labels) if known else self._graph.graph["labels"].get(edge.relation, {})
        words = labels.get(self.lang) or (min(labels.items())[1] if labels else local_name(edge.relation))
        return self.text("negated", relation=words) if edge.polarity == "negated" else words

    def statement(self, edge: Edge) -> str:
        """Return a claim as subject, relation and object."""
        return f"{self.name(edge.subject)} {self.relation(edge)} {self.name(edge.object)}"

    def source(self, edge: Edge) -> tuple[str, str]:
        """Return a sentence that says it and its article's IRI, rather one in the report's language."""
        known = articles_of(self._graph)
        found = [(text, article) for article, _, text in edge.evidence]
        own = (pair for pair in found if pair[1] in known and known[pair[1]].lang == self.lang)
        return next(own, found[0] if found else ("", ""))

    def quote(self, edge: Edge) -> str:
        """Return a sentence that says it."""
        return self.source(edge)[0]

    def date(self, edtf: str) -> str:
        """Write an EDTF date or interval for readers."""
        start, slash, end = edtf.partition("/")
        if not slash:
            return self._day(start)
        if end in OPEN_ENDS:
            return self.text("since", date=self._day(start))
        return f"{self._day(start)} – {self._day(end)}"

    def with_amount(self, edge: Edge) -> str:
        """Return a claim with how much of it there is."""
        return self.statement(edge) + (f" ({edge.quantity})" if edge.quantity else "")

    def note(self, edge: Edge, *, amount: bool = True) -> str:
        """Tell who says it, how surely, how much and where."""
        said = self.text("according_to", speaker=self.name(edge.speaker)) if edge.speaker else self.text("own_voice")
        parts = [said]
        if edge.modality != "certain":
            parts.append(self.text(f"modality_{edge.modality}"))
        if edge.quantity and amount:
            parts.append(self.text("quantity", value=edge.quantity))
        if len(articles_of(self._graph)) > 1:
            article = self.source(edge)[1]
            parts += [shorten(self.name(article), TITLE_WIDTH, placeholder=" …")] if article else []
            parts += [self.text("and_articles", count=len(edge.articles) - 1)] if len(edge.articles) > 1 else []
        return "; ".join(parts)

    def _day(self, edtf: str) -> str:
        """Name a season; other dates stay as they are."""
        year, _, code = edtf.partition("-")
        key = f"season_{code}"
        return self.text(key, year=year) if key in self._strings else edtf
