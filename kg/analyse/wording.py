"""Put the graph into the words of one language; the words themselves are data (strings.<lang>.toml)."""

from kg.analyse.claims import Edge, local_name
from kg.analyse.network import Network, articles_of, name_of
from kg.analyse.settings import strings
from kg.ontology import load_ontology

__all__ = ["Wording"]


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

    def note(self, edge: Edge) -> str:
        """Tell who says it, how surely, how much and where."""
        said = self.text("according_to", speaker=self.name(edge.speaker)) if edge.speaker else self.text("own_voice")
        parts = [said]
        if edge.modality != "certain":
            parts.append(self.text(f"modality_{edge.modality}"))
        if edge.quantity:
            parts.append(self.text("quantity", value=edge.quantity))
        if len(articles_of(self._graph)) > 1:
            parts.extend(self.name(article) for article in edge.articles[:1])
        return "; ".join(parts)
