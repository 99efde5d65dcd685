"""Polarity and modality over their true scope: what is denied, planned, possible or only imagined is no fact."""

import pytest

from kg.model import Modality, Polarity

ES = "La empresa Velmar {} la firma Trama."
EN = "Velmar {} Trama."

ACQUIRES = [  # language, words between buyer and bought, polarity, modality
    ("es", "compró", "affirmed", "certain"),
    ("es", "ha comprado", "affirmed", "certain"),
    ("es", "no compró", "negated", "certain"),
    ("es", "nunca compró", "negated", "certain"),
    ("es", "jamás compró", "negated", "certain"),
    ("es", "tampoco compró", "negated", "certain"),
    ("es", "todavía no ha comprado", "negated", "certain"),
    ("es", "evitó comprar", "negated", "certain"),
    ("es", "se negó a comprar", "negated", "certain"),
    ("es", "olvidó comprar", "negated", "certain"),
    ("es", "creció sin comprar", "negated", "certain"),
    ("es", "logró comprar", "affirmed", "certain"),
    ("es", "consiguió comprar", "affirmed", "certain"),
    ("es", "no logró comprar", "negated", "certain"),
    ("es", "no tardó en comprar", "affirmed", "certain"),
    ("es", "no dudó en comprar", "affirmed", "certain"),
    ("es", "no perdió tiempo en comprar", "affirmed", "certain"),
    ("es", "no tardará en comprar", "affirmed", "future"),
    ("es", "no dejó de comprar", "affirmed", "certain"),
    ("es", "se reunirá con Orbe para comprar", "affirmed", "future"),
    ("es", "hablará con Orbe antes de comprar", "affirmed", "future"),
    ("es", "habló con Orbe antes de comprar", "affirmed", "certain"),
    ("es", "intentó comprar", "affirmed", "possible"),
    ("es", "puede comprar", "affirmed", "possible"),
    ("es", "podría haber comprado", "affirmed", "possible"),
    ("es", "supuestamente compró", "affirmed", "possible"),
    ("es", "habría comprado", "affirmed", "possible"),  # condicional de rumor
    ("es", "comprará", "affirmed", "future"),
    ("es", "va a comprar", "affirmed", "future"),
    ("es", "planea comprar", "affirmed", "future"),
    ("es", "quiere comprar", "affirmed", "future"),
    ("es", "prometió comprar", "affirmed", "future"),
    ("es", "ofreció comprar", "affirmed", "future"),
    ("es", "estuvo a punto de comprar", "affirmed", "future"),
    ("es", "no comprará", "negated", "future"),
    ("es", "debe comprar", "affirmed", "hypothetical"),
    ("es", "compraría", "affirmed", "hypothetical"),
    ("en", "bought", "affirmed", "certain"),
    ("en", "has bought", "affirmed", "certain"),
    ("en", "did not buy", "negated", "certain"),
    ("en", "didn't buy", "negated", "certain"),
    ("en", "never bought", "negated", "certain"),
    ("en", "avoided buying", "negated", "certain"),
    ("en", "refused to buy", "negated", "certain"),
    ("en", "declined to buy", "negated", "certain"),
    ("en", "forgot to buy", "negated", "certain"),
    ("en", "has yet to buy", "negated", "certain"),
    ("en", "grew without buying", "negated", "certain"),
    ("en", "managed to buy", "affirmed", "certain"),
    ("en", "did not manage to buy", "negated", "certain"),
    ("en", "did not hesitate to buy", "affirmed", "certain"),
    ("en", "wasted no time in buying", "affirmed", "certain"),
    ("en", "will not hesitate to buy", "affirmed", "future"),
    ("en", "tried to buy", "affirmed", "possible"),
    ("en", "may have bought", "affirmed", "possible"),
    ("en", "could have bought", "affirmed", "possible"),
    ("en", "allegedly bought", "affirmed", "possible"),
    ("en", "is said to have bought", "affirmed", "possible"),
    ("en", "seems to have bought", "affirmed", "possible"),
    ("en", "is considering buying", "affirmed", "possible"),
    ("en", "is going to buy", "affirmed", "future"),
    ("en", "wants to buy", "affirmed", "future"),
    ("en", "promised to buy", "affirmed", "future"),
    ("en", "offered to buy", "affirmed", "future"),
    ("en", "was about to buy", "affirmed", "future"),
    ("en", "must buy", "affirmed", "hypothetical"),
    ("en", "should buy", "affirmed", "hypothetical"),
    ("en", "would buy", "affirmed", "hypothetical"),
]


@pytest.mark.parametrize(("lang", "words", "polarity", "modality"), ACQUIRES, ids=[a[1] for a in ACQUIRES])
def test_stance_of_a_verb_group(read, lang, words, polarity, modality):
    claim = read((ES if lang == "es" else EN).format(words), lang).one("Velmar", "acquires", "Trama")
    assert (claim.polarity, claim.modality) == (polarity, modality)


SENTENCES = [
    ("es", "Al parecer, la empresa Velmar compró la firma Trama.", "affirmed", "possible"),
    ("es", "Se rumorea que la empresa Velmar compró la firma Trama.", "affirmed", "possible"),
    ("es", "No es cierto que la empresa Velmar comprara la firma Trama.", "negated", "certain"),
    ("es", "El juez impidió que la empresa Velmar comprara la firma Trama.", "negated", "certain"),
    ("es", "El juez prohibió a la empresa Velmar comprar la firma Trama.", "negated", "hypothetical"),
    ("es", "El juez permitió a la empresa Velmar comprar la firma Trama.", "affirmed", "possible"),
    ("es", "Si la empresa Velmar comprara la firma Trama, los precios subirían.", "affirmed", "hypothetical"),
    ("es", "La empresa Velmar comprará la firma Trama si los socios aceptan.", "affirmed", "hypothetical"),
    ("es", "De haber comprado la empresa Velmar la firma Trama, lideraría el sector.", "affirmed", "hypothetical"),
    ("es", "Luis Gil cedió, a fin de que la empresa Velmar compre la firma Trama.", "affirmed", "future"),
    ("es", "Ni la empresa Velmar ni la firma Orbe compraron la firma Trama.", "negated", "certain"),
    ("es", "La empresa Velmar compró la firma Trama, no la firma Orbe.", "affirmed", "certain"),
    ("en", "It is rumoured that Velmar bought Trama.", "affirmed", "possible"),
    ("en", "It is possible that Velmar bought Trama.", "affirmed", "possible"),
    ("en", "It is not true that Velmar bought Trama.", "negated", "certain"),
    ("en", "The judge prevented Velmar from buying Trama.", "negated", "certain"),
    ("en", "The judge banned Velmar from buying Trama.", "negated", "hypothetical"),
    ("en", "The minister asked Velmar to buy Trama.", "affirmed", "hypothetical"),
    ("en", "Had Velmar bought Trama, it would lead the market.", "affirmed", "hypothetical"),
    ("en", "Velmar had bought Trama when prices fell.", "affirmed", "certain"),
    ("en", "Neither Velmar nor Bauer bought Trama.", "negated", "certain"),
    ("en", "Did Velmar buy Trama?", "affirmed", "hypothetical"),
    ("en", "Will Velmar buy Trama?", "affirmed", "hypothetical"),
    ("en", "Unless Velmar buys Trama, prices will rise.", "affirmed", "hypothetical"),
    ("en", "Velmar would have bought Trama if Orbe had agreed.", "affirmed", "hypothetical"),
    ("en", "Ann Weiss asked whether Velmar bought Trama.", "affirmed", "hypothetical"),
    ("en", "Velmar failed to buy Trama but bought Orbe.", "negated", "certain"),
    ("en", "Velmar's planned acquisition of Trama worries Orbe.", "affirmed", "future"),
    ("en", "Velmar's acquisition of Trama collapsed.", "negated", "certain"),
    ("es", "La compra de la firma Trama por la empresa Velmar fracasó.", "negated", "certain"),
    ("en", "Velmar's acquisition of Trama surprised Orbe.", "affirmed", "certain"),
    # what is only asked is neither said nor denied, whatever is said of the question
    ("en", "It is unclear whether Velmar bought Trama.", "affirmed", "hypothetical"),
    ("en", "Ann Weiss declined to say whether Velmar bought Trama.", "affirmed", "hypothetical"),
    ("en", "The judge is investigating whether Velmar bought Trama.", "affirmed", "hypothetical"),
    ("es", "No está claro si Velmar comprará la firma Trama.", "affirmed", "hypothetical"),
    ("es", "Ana Ruiz no quiso aclarar si Velmar compró la firma Trama.", "affirmed", "hypothetical"),
    # who does not confirm something does not deny it
    ("en", "Ann Weiss refused to confirm that Velmar bought Trama.", "affirmed", "hypothetical"),
    ("en", "Ann Weiss neither confirmed nor denied that Velmar bought Trama.", "affirmed", "possible"),
    ("es", "Ana Ruiz no quiso confirmar que Velmar haya comprado la firma Trama.", "affirmed", "hypothetical"),
    ("es", "«No es verdad que Velmar haya comprado la firma Trama», dijo Ana Ruiz.", "negated", "certain"),
    ("en", "Velmar would neither confirm nor deny it had bought Trama.", "affirmed", "hypothetical"),
    # what one is told to do
    ("en", "Ann Weiss told Velmar to buy Trama.", "affirmed", "hypothetical"),
    ("en", "Velmar was told to buy Trama.", "affirmed", "hypothetical"),
    ("en", "Ann Weiss told Orbe that Velmar bought Trama.", "affirmed", "certain"),
    # the conditional of rumour, also where somebody believes it
    ("es", "El juez cree que Velmar habría comprado la firma Trama.", "affirmed", "possible"),
    ("es", "El juez dijo que Velmar compraría la firma Trama.", "affirmed", "future"),
    # what one hopes, may do, or is close to
    ("en", "Velmar hopes to buy Trama.", "affirmed", "future"),
    ("en", "Velmar is slated to buy Trama.", "affirmed", "future"),
    ("en", "Velmar is close to buying Trama.", "affirmed", "future"),
    ("es", "Velmar no piensa comprar la firma Trama.", "negated", "future"),
    ("es", "La eventual compra de la firma Trama por parte de Velmar preocupa.", "affirmed", "possible"),
    # for what one is held or searched may not have been done; for what one is convicted was
    ("en", "Velmar was arrested for buying Trama.", "affirmed", "possible"),
    ("es", "Velmar fue investigada por comprar la firma Trama.", "affirmed", "possible"),
    ("en", "Velmar was convicted of buying Trama.", "affirmed", "certain"),
    ("es", "Velmar fue condenada por comprar la firma Trama.", "affirmed", "certain"),
    ("es", "Velmar ofreció tres millones por comprar la firma Trama.", "affirmed", "future"),
    ("es", "Velmar pagó tres millones por comprar la firma Trama.", "affirmed", "certain"),
    # what one must do or is to do; what one had to do one did
    ("en", "Velmar has to buy Trama.", "affirmed", "hypothetical"),
    ("en", "Velmar had to buy Trama.", "affirmed", "certain"),
    ("en", "Velmar is to buy Trama.", "affirmed", "future"),
    ("es", "Velmar tiene que comprar la firma Trama.", "affirmed", "hypothetical"),
    ("es", "Velmar ha de comprar la firma Trama.", "affirmed", "hypothetical"),
    ("es", "Velmar tuvo que comprar la firma Trama.", "affirmed", "certain"),
    # what is granted
    ("es", "Aunque Velmar compre la firma Trama, perderá dinero.", "affirmed", "hypothetical"),
    ("es", "Aunque Velmar compró la firma Trama, perdió dinero.", "affirmed", "certain"),
    # conditions
    ("en", "Had Velmar bought Trama, it would lead the market.", "affirmed", "hypothetical"),
    ("en", "Should Velmar buy Trama, the regulator will step in.", "affirmed", "hypothetical"),
    ("en", "Provided Velmar buys Trama, jobs are safe.", "affirmed", "hypothetical"),
    ("es", "De comprar la firma Trama, Velmar dominaría el mercado.", "affirmed", "hypothetical"),
    ("es", "Si bien Velmar compró la firma Trama, no creció.", "affirmed", "certain"),
    # what is done is another thing
    ("en", "Velmar sold Orbe instead of buying Trama.", "negated", "certain"),
    ("en", "Velmar decided against buying Trama.", "negated", "future"),
    ("en", "Velmar was barred from buying Trama.", "negated", "certain"),
    ("es", "Velmar vendió la firma Orbe en lugar de comprar la firma Trama.", "negated", "certain"),
    ("es", "Velmar renunció a comprar la firma Trama.", "negated", "certain"),
    # what is yet to be
    ("en", "Velmar is set to buy Trama.", "affirmed", "future"),
    ("en", "Once Velmar buys Trama, it will close the plant.", "affirmed", "future"),
    ("en", "Once Velmar bought Trama, it closed the plant.", "affirmed", "certain"),
    ("es", "El regulador autorizó a Velmar a comprar la firma Trama.", "affirmed", "possible"),
    # what one only thinks may be so, and what one thinks is so
    ("en", "Ann Weiss suspects that Velmar bought Trama.", "affirmed", "possible"),
    ("es", "Ana Ruiz sospecha que Velmar compró la firma Trama.", "affirmed", "possible"),
    ("es", "Ana Ruiz piensa que Velmar compró la firma Trama.", "affirmed", "certain"),
]


@pytest.mark.parametrize(("lang", "text", "polarity", "modality"), SENTENCES, ids=[s[1] for s in SENTENCES])
def test_stance_of_a_sentence(read, lang, text, polarity, modality):
    claim = read(text, lang).one("Velmar", "acquires", "Trama")
    assert (claim.polarity, claim.modality) == (polarity, modality)


NEGATED = [
    ("es", "La empresa Velmar dejó de vender el teléfono Lux.", ("Velmar", "sells", "Lux")),
    ("es", "La empresa Velmar apenas vendió el teléfono Lux.", ("Velmar", "sells", "Lux")),
    ("en", "Velmar stopped selling the Lux phone.", ("Velmar", "sells", "Lux phone")),
    ("en", "Velmar hardly sold the Lux phone.", ("Velmar", "sells", "Lux phone")),
    ("en", "Velmar no longer owns Trama.", ("Velmar", "owns", "Trama")),
    ("en", "Velmar did not buy or sell Trama.", ("Velmar", "sells", "Trama")),
    ("en", "Neither Velmar nor Bauer bought Trama.", ("Bauer", "acquires", "Trama")),
    ("en", "No judge fined Velmar.", ("judge", "fines", "Velmar")),
    ("es", "Ningún juez multó a la empresa Velmar.", ("juez", "fines", "Velmar")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), NEGATED, ids=[n[1] for n in NEGATED])
def test_negation_reaches(read, lang, text, fact):
    assert read(text, lang).one(*fact).polarity is Polarity.NEGATED


REACHES_NOT = [
    ("en", "Velmar failed to buy Trama but bought Orbe.", ("Velmar", "acquires", "Orbe")),
    ("en", "Velmar did not grow but bought Orbe.", ("Velmar", "acquires", "Orbe")),
    ("en", "Velmar not only grew but bought Orbe.", ("Velmar", "acquires", "Orbe")),
    ("en", "Velmar, which did not grow, bought Orbe.", ("Velmar", "acquires", "Orbe")),
    ("en", "Velmar had no money and bought Orbe.", ("Velmar", "acquires", "Orbe")),
    ("es", "La empresa Velmar, que no creció, compró la firma Orbe.", ("Velmar", "acquires", "Orbe")),
    ("es", "La empresa Velmar no creció, pero compró la firma Orbe.", ("Velmar", "acquires", "Orbe")),
    ("es", "La empresa Velmar compró la firma Orbe sin avisar a nadie.", ("Velmar", "acquires", "Orbe")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), REACHES_NOT, ids=[r[1] for r in REACHES_NOT])
def test_negation_stops_at_its_clause(read, lang, text, fact):
    claim = read(text, lang).one(*fact)
    assert (claim.polarity, claim.modality) == (Polarity.AFFIRMED, Modality.CERTAIN)


UNSURE = [  # a double turn is never taken for a fact
    ("es", "La empresa Velmar no olvidó comprar la firma Trama."),
    ("es", "La empresa Velmar no evitó comprar la firma Trama."),
    ("en", "Velmar did not forget to buy Trama."),
    ("en", "Velmar did not refuse to buy Trama."),
]


@pytest.mark.parametrize(("lang", "text"), UNSURE, ids=[u[1] for u in UNSURE])
def test_a_denied_denial_is_no_fact(read, lang, text):
    claim = read(text, lang).one("Velmar", "acquires", "Trama")
    assert (claim.polarity, claim.modality) == (Polarity.AFFIRMED, Modality.POSSIBLE)


MEANT = ["Velmar met Orbe to buy Trama.", "Velmar sold Lux in order to buy Trama.", "Velmar raised $3m to buy Trama."]
DONE = ["Velmar paid $3m to buy Trama.", "Velmar joined forces with Orbe to buy Trama."]


@pytest.mark.parametrize(("text", "modality"), [(t, "future") for t in MEANT] + [(t, "certain") for t in DONE])
def test_what_is_meant_is_not_done(read, text, modality):
    assert read(text, "en").one("Velmar", "acquires", "Trama").modality.value == modality


def test_the_outcome_of_a_match_is_no_purpose(read):
    claim = read("Velmar beat Orbe to win the Harbour Cup.", "en").one("Velmar", "wins", "Harbour Cup")
    assert claim.modality is Modality.CERTAIN


def test_a_wish_is_no_fact(read):
    claims = [
        c for c in read("Ojalá la empresa Velmar compre la firma Trama.", "es").claims if c.object.text == "Trama"
    ]
    assert claims
    assert {c.modality for c in claims} == {Modality.HYPOTHETICAL}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Cuando la empresa Velmar venda la firma Trama, Ana Ruiz dimitirá.", Modality.FUTURE),
        ("Cuando la empresa Velmar vendió la firma Trama, Ana Ruiz dimitió.", Modality.CERTAIN),
        ("Antes de que Velmar venda la firma Trama, Ana Ruiz dimitirá.", Modality.FUTURE),
        ("Luego de que Velmar vendiera la firma Trama, Ana Ruiz dimitió.", Modality.CERTAIN),
        ("La norma busca que Velmar venda la firma Trama.", Modality.POSSIBLE),
        ("El sindicato teme que Velmar venda la firma Trama.", Modality.POSSIBLE),
        ("La alcaldesa lamenta que Velmar haya vendido la firma Trama.", Modality.CERTAIN),
    ],
)
def test_what_a_subjunctive_leaves_open(read, text, modality):
    assert read(text, "es").one("Velmar", "sells", "Trama").modality is modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("El tribunal citó a Ana Ruiz para que presentara el informe.", Modality.FUTURE),
        ("Ana Ruiz hubiera presentado el informe.", Modality.HYPOTHETICAL),
        ("Ana Ruiz presentó el informe.", Modality.CERTAIN),
    ],
)
def test_the_subjunctive_is_no_fact(read, text, modality):
    claims = [c for c in read(text, "es").claims if c.predicate.endswith("#presents")]
    assert [c.modality for c in claims] == [modality]


def test_a_deed_beside_a_future_one_is_future(read):
    claim = read("Ann Weiss will join Velmar, replacing Paul Bauer.", "en").one("Ann Weiss", "replaces", "Paul Bauer")
    assert claim.modality is Modality.FUTURE


PLANS = [("en", "Velmar agreed to buy Trama.", "future"), ("en", "Velmar is considering buying Trama.", "possible"),
         ("es", "Velmar acordó comprar Trama.", "future"), ("es", "Velmar estudia comprar Trama.", "possible")]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "modality"), PLANS, ids=[t for _, t, _ in PLANS])
def test_what_is_agreed_or_weighed_is_not_done(read, lang, text, modality):
    assert read(text, lang).one("Velmar", "acquires", "Trama").modality == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Velmar ahorró para comprar Trama.", Modality.FUTURE),
        ("Velmar aprovechó para comprar Trama.", Modality.CERTAIN),
    ],
)
def test_purpose_is_not_yet_done(read, text, modality):
    assert read(text, "es").one("Velmar", "acquires", "Trama").modality is modality


@pytest.mark.parametrize(
    ("lang", "text", "fact", "modality"),
    [
        # purposes, whatever introduces them
        ("es", "A fin de comprar la firma Trama, Velmar pidió un crédito.", ("Velmar", "acquires", "Trama"), "future"),
        ("es", "Los peritos acudieron el sábado a usar el programa Lux.", ("peritos", "uses", "Lux"), "future"),
        ("es", "El plan tiene como objetivo prohibir los envases.", ("plan", "bans", "envases"), "future"),
        ("es", "La norma tiene por objeto prohibir los envases.", ("norma", "bans", "envases"), "future"),
        # of what one is charged with nobody is named who says it was done
        ("en", "Luke Pardo was accused of blocking the sale.", ("Luke Pardo", "prevents", "sale"), "possible"),
        # what is ordered or allowed is not done by that
        ("es", "Velmar dio a Orbe la orden de vender Trama.", ("Orbe", "sells", "Trama"), "future"),
        ("en", "Velmar gave Orbe permission to sell Trama.", ("Orbe", "sells", "Trama"), "future"),
        # what is said of any such thing is as sure as that there is one
        ("es", "Velmar no tiene un programa desarrollado por Orbe.", ("Orbe", "develops", "programa"), "possible"),
        ("en", "Velmar does not have a program developed by Orbe.", ("Orbe", "develops", "program"), "possible"),
        # what something is for or able to do it has not done
        ("es", "Velmar presentó medidas destinadas a frenar la crisis.", ("medidas", "prevents", "crisis"), "future"),
        ("es", "Velmar, dispuesta a vender Trama, despidió a Luis Gil.", ("Velmar", "sells", "Trama"), "future"),
        # what is said of a certain one is a fact
        ("es", "Velmar no usó el programa desarrollado por Orbe.", ("Orbe", "develops", "programa"), "certain"),
        ("es", "Velmar compró un programa desarrollado por Orbe.", ("Orbe", "develops", "programa"), "certain"),
    ],
)
def test_how_sure_it_is(read, lang, text, fact, modality):
    assert read(text, lang).one(*fact).modality == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("El ministerio presentará un informe redactado por Ana Ruiz.", "certain"),
        ("Velmar fabricará un robot diseñado por Ana Ruiz.", "future"),  # which is yet to be made
    ],
)
def test_what_will_be_shown_was_made_before(read, text, modality):
    found = [c for c in read(text, "es").claims if c.evidence.cue.quote(text) in {"redactado", "diseñado"}]
    assert [c.modality.value for c in found] == [modality]


def test_who_shows_willing_has_not_done_it(read):
    claim = read("La ministra se mostró dispuesta a entrar en el capital de Banco Zetra.", "es").one(
        "ministra", "investsIn", "Banco Zetra"
    )
    assert claim.modality != "certain"


NEAR = [
    ("Velmar backed out of buying Orbe.", "negated", "certain"),
    ("Velmar walked away from buying Orbe.", "negated", "certain"),
    ("Velmar was on the brink of buying Orbe.", "affirmed", "future"),
    ("Velmar came close to buying Orbe.", "affirmed", "future"),
    ("Velmar was cleared to buy Orbe.", "affirmed", "possible"),
    ("Velmar nearly bought Orbe.", "affirmed", "possible"),
    ("Ann Weiss opposes Velmar buying Orbe.", "affirmed", "possible"),
]


@pytest.mark.parametrize(("text", "polarity", "modality"), NEAR, ids=[t for t, *_ in NEAR])
def test_what_was_nearly_done_was_not(read, text, polarity, modality):
    claim = read(text, "en").one("Velmar", "acquires", "Orbe")
    assert (claim.polarity, claim.modality) == (polarity, modality)


def test_not_one_of_them_did(read):
    claims = read("Not a single firm sued Orbe.", "en").claims
    assert {c.polarity for c in claims if c.predicate.endswith("#sues")} == {"negated"}
