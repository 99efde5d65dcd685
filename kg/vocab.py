"""Name the vocabularies and the IRIs the program mints.

NIF 2.0 core, ITS RDF, PROV-O, schema.org, SKOS, OntoLex-Lemon (core and synsem modules) and LexInfo are used as
their documents define them.
"""

from rdflib import Namespace

__all__ = [
    "ARG",
    "BASE_IRI",
    "ITSRDF",
    "KG",
    "LEXINFO",
    "NIF",
    "ONTOLEX",
    "OPEN",
    "PREFIXES",
    "SCHEMA",
    "SYNSEM",
    "WD",
    "local_name",
]

KG = Namespace("https://w3id.org/article-kg/ontology#")
OPEN = Namespace("https://w3id.org/article-kg/open#")
ARG = Namespace("https://w3id.org/article-kg/argument#")
SCHEMA = Namespace("https://schema.org/")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
ITSRDF = Namespace("http://www.w3.org/2005/11/its/rdf#")
WD = Namespace("http://www.wikidata.org/entity/")
ONTOLEX = Namespace("http://www.w3.org/ns/lemon/ontolex#")
SYNSEM = Namespace("http://www.w3.org/ns/lemon/synsem#")
LEXINFO = Namespace("http://www.lexinfo.net/ontology/3.0/lexinfo#")
BASE_IRI = "https://w3id.org/article-kg/id/"

PREFIXES: dict[str, str] = {
    "kg": str(KG),
    "open": str(OPEN),
    "schema": str(SCHEMA),
    "nif": str(NIF),
    "itsrdf": str(ITSRDF),
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "wd": str(WD),
    "id": BASE_IRI,
}


def local_name(iri: str) -> str:
    """Return what follows the last # or / of an IRI."""
    return iri.rpartition("#")[2].rpartition("/")[2]
