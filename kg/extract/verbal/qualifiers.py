"""Find when and where a claim's deed was done, when it was said, and how much of what it is about.

Three clocks: the article has its date, the reporting verb the time of saying, the claim's own clause the time of the
deed. A time belongs to the clause that its words hang on in the parse; one inside a noun phrase ("las elecciones de
2019") belongs to the noun and to no clause.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.analysis import Analysis, Located
from kg.extract.claims.assemble import Builder, literal
from kg.extract.clauses.clause import Argument, Clause
from kg.extract.names.mentions import span_of
from kg.extract.names.names import Name
from kg.extract.stance.speech import reporting_clause
from kg.extract.tree.noun_phrases import first_conjunct
from kg.extract.tree.syntax import VERBAL
from kg.extract.tree.tokens import Doc, Token
from kg.model import Claim, Kind, Mention, Qualifier, Reference, Span, Value

__all__ = ["clause_place", "place_beside", "qualify"]

RANGE = frozenset({"y", "o", "a", "and", "or", "to", "-", "–", "%", "€", "$", "£"})  # within a counted phrase

PEOPLE = frozenset({"personNoun", "profession", "position", "memberOf", "relativeOf", "groupNoun"})
RANGES = frozenset({"entre", "between"})
DAYS = 31
COUNTING = frozenset({"nummod", "quantmod", "compound"})  # labels of numbers with a noun behind


def qualify(analysis: Analysis, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims with their times and quantities, where the text tells them."""
    finder = _Finder(analysis)
    return tuple(finder.qualified(claim) for claim in claims)


class _Finder:
    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.words = analysis.words
        self.quotations = Builder.of(analysis).quotations
        self.times: dict[int, Qualifier] = {}  # by the clause's predicate
        self.taken: set[int] = set()  # tokens that tell a time
        for run in self._runs(analysis.doc):
            self.taken.update(token.i for token in run)
            clause = self._clause(run)
            if clause is not None:
                self.times.setdefault(clause.predicate.i, _qualifier(run))

    def qualified(self, claim: Claim) -> Claim:
        cue = _tokens(self.analysis.doc, claim.evidence.cue)[0]
        clause = self.analysis.clause_at.get(cue.i)
        time = claim.time or (self.times.get(clause.predicate.i) if clause is not None else None)
        said = claim.said
        if claim.speaker is not None and said is None:
            own = clause or self._around(cue)
            report = reporting_clause(self.analysis, own, self.quotations) if own is not None else None
            said = self.times.get(report.predicate.i) if report is not None else None
        if time is not None and time == said:
            time = None  # it tells when it was said
        quantity = claim.quantity or self._quantity(claim, clause)
        if (time, said, quantity) == (claim.time, claim.said, claim.quantity):
            return claim
        return replace(claim, time=time, said=said, quantity=quantity)

    # ------------------------------------------------------------------ times

    def _runs(self, doc: Doc) -> Iterator[list[Token]]:
        """Yield the runs of words that tell a time."""
        i = 0
        while i < len(doc):
            if not self._tells_time(doc[i]):
                i += 1
                continue
            first, last = i, i
            while first > 0 and self._goes_with(doc[first - 1], doc[first]) and doc[first - 1].i not in self.taken:
                first -= 1
            while last + 1 < len(doc) and self._goes_with(doc[last + 1], doc[last]):
                last += 1
            run = self._trimmed(list(doc[first : last + 1]))
            if run and not self._is_duration(run):
                yield run
            i = last + 1

    def _tells_time(self, token: Token) -> bool:
        name = self.analysis.name_at.get(token.i)
        if (name is not None and (_names_no_time(name) or self._is_numbered(name))) or token.pos_ in VERBAL:
            return False  # "Ana Abril", "Santo Domingo", "Velmar may close", "to march"
        if token.lower_ in self.words.time_nouns or token.lower_ in self.words.date_units:
            return True
        if token.ent_type_ == "DATE" and any(c.isdigit() for c in token.text):
            return True  # "Sept. 5", "the 1990s": where the language's model knows dates
        return _is_year(token) and token.nbor(-1).lower_ in self.words.locative | self.words.of if token.i else False

    def _is_numbered(self, name: Name) -> bool:
        """ "the Lux 4": a number behind a word that no date has."""
        first, last = self.analysis.doc[name.start], self.analysis.doc[name.end - 1]
        return first.is_alpha and last.is_digit and first.lower_ not in self.words.time_nouns | self.words.date_units

    def _goes_with(self, token: Token, other: Token) -> bool:
        name = self.analysis.name_at.get(token.i)
        if token.is_space or token.sent != other.sent or (name is not None and self._is_numbered(name)):
            return False
        words = self.words
        return (
            token.lower_ in words.time_nouns | words.date_units | words.time_modifiers | words.determiners | words.of
            or token.ent_type_ == "DATE" == other.ent_type_
            or (token.like_num and (len(token.text) <= 2 or _is_year(token) or token.is_alpha))
            or (token.text == "," and other.like_num and token.i < other.i)
            or self._joins_days(token)
        )

    def _joins_days(self, token: Token) -> bool:
        """ "entre los días 13 | y | 20 de febrero"."""
        doc = token.doc
        if token.pos_ != "CCONJ" or token.i < 2 or token.i + 1 >= len(doc):
            return False
        days = all(t.is_digit and len(t.text) <= 2 for t in (doc[token.i - 1], doc[token.i + 1]))
        return days and any(t.lower_ in RANGES for t in doc[max(token.i - 4, token.sent.start) : token.i])

    def _trimmed(self, run: list[Token]) -> list[Token]:
        """Take off what only joins: determiners before, prepositions at either end."""
        loose = self.words.of | {","}
        opening = loose | {"que"} | (self.words.determiners - self.words.time_modifiers)
        while run and run[0].lower_ in opening:
            run = run[1:]
        while run and (run[-1].lower_ in loose or run[-1].lower_ in self.words.determiners | {"que"}):
            run = run[:-1]
        if len(run) > 1 and run[-1].pos_ == "ADV" and run[-2].lower_ in self.words.time_nouns - self.words.date_units:
            following = run[-1].doc[run[-1].i + 1 : run[-1].i + 2]
            if following and following[0].lower_ in self.words.of:
                run = run[:-1]  # "en octubre | después de que …"
        return run

    def _is_duration(self, run: list[Token]) -> bool:
        """Tell "tres años" from "hace tres años" and "un año" from "este año"."""
        words = self.words
        dated = any(t.lower_ in words.time_nouns - words.date_units or _is_year(t) for t in run)
        if not dated and not any(t.lower_ in words.date_units for t in run):
            dated = len(run) > 1 or len(run[0]) > 4  # and not the age of somebody: "Weiss, 34,"
        return not dated and not any(t.lower_ in words.time_modifiers for t in run)

    def _clause(self, run: list[Token]) -> Clause | None:
        """Return the clause that a time stands in: the first predicate above it, nouns that own it excepted."""
        inside = {token.i for token in run}
        top = next((t for t in run if t.head.i not in inside or t.head.i == t.i), run[0])
        before = run[0].nbor(-1) if run[0].i else None
        if before is not None and before.lower_ in self.words.determiners and before.i:
            before = before.nbor(-1)
        owned = before is not None and before.lower_ in self.words.of
        token = top
        if top.dep_ in self.words.apposition:
            return None  # "con este fichaje, el tercero del verano, …"
        for _ in range(len(run[0].doc)):
            if self._is_own_participle(token):
                return None  # "el acuerdo firmado hace dos años": the noun's time
            if token.i in self.analysis.clause_at and token.i not in inside:
                return self.analysis.clause_at[token.i]
            if token.i not in inside and owned and token.pos_ in {"NOUN", "PROPN"}:
                return None
            if token.head.i == token.i:
                return None
            token = token.head
        return None

    def _is_own_participle(self, token: Token) -> bool:
        participle = "Part" in token.morph.get("VerbForm", []) and token.dep_ in {"amod", "acl"}
        return participle and token.i not in self.analysis.clause_at and token.head.pos_ in {"NOUN", "PROPN"}

    def _around(self, token: Token) -> Clause | None:
        for _ in range(len(token.doc)):
            if token.i in self.analysis.clause_at:
                return self.analysis.clause_at[token.i]
            if token.head.i == token.i:
                return None
            token = token.head
        return None

    # ------------------------------------------------------------------ quantities

    def _quantity(self, claim: Claim, clause: Clause | None) -> Qualifier | None:
        """Return how many of the object there are, or else what the deed's other complements count."""
        if not isinstance(claim.object, Mention):
            return None
        counted = self._counted(_tokens(self.analysis.doc, claim.object.span))
        if counted is not None or clause is None:
            return counted
        ends = {claim.subject.span, claim.object.span}
        others = (a for a in clause.of("oblique") if not self._is_company(a) and a.preposition not in RANGES)
        objects = clause.of("directObject")
        if any(self.analysis.argument(a).mention.span == claim.object.span for a in objects):
            objects = ()  # "vendió casas y tres coches": what stands beside it is something else
        for argument in (*objects, *others):
            mention = self.analysis.argument(argument).mention
            if mention.span in ends or argument.head.i in self.taken or mention.reference is Reference.NAME:
                continue
            if self._is_duration_of(argument.head):
                continue
            value = literal(self.analysis, argument.head)
            counted = self._counted(_tokens(self.analysis.doc, value.span))
            if counted is not None:
                return counted
        return None

    def _is_company(self, argument: Argument) -> bool:
        """ "fue detenido junto con dos hombres": with whom, not how much of what."""
        joint = argument.preposition.split(" ")[-1]
        return joint in self.words.company and bool(PEOPLE & self.analysis.stances(argument.head, "noun"))

    def _counted(self, tokens: list[Token]) -> Qualifier | None:
        if any(t.i in self.taken for t in tokens):
            return None
        doc = tokens[0].doc
        number = next((t.i for t in tokens if self._is_number(t) and not self._measures(t, tokens)), None)
        first = tokens[0].i
        if number is None:
            if not first or not self._is_number(doc[first - 1]):
                return None
            number = first - 1
        opening = tokens[0].sent.start
        while number > opening and (self._is_number(doc[number - 1]) or doc[number - 1].lower_ in RANGE):
            number -= 1
        while number <= tokens[-1].i and doc[number].lower_ in RANGE - {"€", "$", "£"}:
            number += 1
        for parts in sorted(self.words.quantifiers, key=lambda parts: len(" ".join(parts)), reverse=True):
            start = number - len(parts)
            if start >= 0 and [t.lower_ for t in doc[start:number]] == parts:
                number = start
                break
        return _qualifier(list(doc[number : tokens[-1].i + 1]))

    def _measures(self, number: Token, tokens: list[Token]) -> bool:
        """ "un disco de 3 pulgadas", "un menor de 5 años": a size or age tells which, and not how many."""
        doc = tokens[0].doc
        inside = tokens[0].i <= number.i - 1 and doc[number.i - 1].lower_ in self.words.of
        units = (number.head, *doc[number.i + 1 : number.i + 2])  # the parser may hang the unit elsewhere
        words = {word for unit in units for word in (unit.lemma_.lower(), unit.lower_)}
        return inside and bool(words & (self.words.sizes | self.words.time_units))

    def _is_duration_of(self, noun: Token) -> bool:
        """ "a sus 52 años", "en dos meses de epidemia": time that goes by is no count of what is done."""
        return bool({noun.lemma_.lower(), noun.lower_} & self.words.time_units)

    def _is_number(self, token: Token) -> bool:
        """Tell whether a token counts: no article ("un"), year, result ("2-1") or part of a name ("Lux 2")."""
        plain = token.is_alpha or all(c.isdigit() or c in ".,'" for c in token.text)
        free = token.lower_ not in self.words.determiners and token.i not in self.analysis.name_at
        numbered = token.i > 0 and token.nbor(-1).lower_ in self.words.numbering
        day = numbered or _is_year(token) or self._is_day(token)
        return token.pos_ == "NUM" and plain and free and not day and not _is_team(token)

    def _is_day(self, token: Token) -> bool:
        """ "el 17", "the 17": a day, where nothing is counted behind it."""
        articled = token.i > 0 and token.nbor(-1).lower_ in self.words.definite
        return articled and token.is_digit and int(token.text) <= DAYS and token.dep_ not in COUNTING


def _names_no_time(name: Name) -> bool:
    """Tell the name of somebody, and one of several words for a place or body: "Santo Domingo"."""
    return name.kind is Kind.PERSON or (name.kind in {Kind.PLACE, Kind.ORGANIZATION} and name.end - name.start > 1)


def _is_team(token: Token) -> bool:
    """ "el once titular": a number before one thing is its name, and counts nothing."""
    noun = token.head
    return token.is_alpha and token.dep_ == "nummod" and noun.i == token.i + 1 and noun.morph.get("Number") == ["Sing"]


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.is_digit and token.text[:2] in {"18", "19", "20"}


def _tokens(doc: Doc, span: Span) -> list[Token]:
    return doc.covering(span.start, span.end) or [doc[0]]


def _qualifier(tokens: list[Token]) -> Qualifier:
    span = span_of(tokens)
    return Qualifier(span, " ".join(span.quote(tokens[0].doc.text).split()))


def clause_place(analysis: Analysis, clause: Clause) -> Qualifier | None:
    """Return where a clause says that something is done, by a name of a place among its obliques."""
    for argument in clause.of("oblique"):
        name = analysis.name_at.get(argument.head.i)
        if name is not None and name.kind is Kind.PLACE and argument.preposition in analysis.words.locative:
            value = literal(analysis, argument.head)
            return Qualifier(value.span, value.text)
    return None


def place_beside(obj: Located | Value, place: Qualifier | None) -> Qualifier | None:
    """Return where it is done; of places in a row ("trabajó en Lugo y Vigo") none is the place of another."""
    if isinstance(obj, Located) and obj.mention.kind is Kind.PLACE and place is not None:
        first = first_conjunct(obj.token)
        if first.idx in range(place.span.start, place.span.end) or obj.token.i == first.i:
            return place if obj.mention.span == place.span else None
    return place
