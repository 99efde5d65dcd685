"use strict";
// The words of the interface; a further language is a further entry.
const MESSAGES = {
  en: {
    skip: "Skip to the table of claims", search: "Search names and relations", views: "Views", viewGraph: "Graph",
    viewSaid: "Who says so", viewTable: "Table", filters: "Filters", theme: "Dark or light", language: "ES · Cambiar a español",
    other: "ES", graph: "Graph", canvas: "Graph: arrow keys move, plus and minus zoom, 0 fits. The table view holds the same claims.",
    zoomIn: "Zoom in", zoomOut: "Zoom out", fit: "Show all", legend: "Legend", reading: "Article and details", article: "Article",
    asserted: "stated as fact", attributed: "said by someone", uncertain: "possible or future", negated: "denied",
    hidden: (n, all) => `The ${all - n} strongest links; ${n} hidden.`, showAll: "Show all", fewer: "Show only the strongest",
    heading: (a, c) => `${a} articles, ${c === 1 ? "1 claim" : `${c} claims`}`, savePng: "Save this view as a picture", saveCsv: "Save the claims of this view as a table",
    findArticles: n => `Search ${n} articles`, list: "List", noArticle: "No article fits.",
    focusOn: name => `Only what surrounds ${name}.`, pathOf: (a, b) => `Path from ${a} to ${b}.`, reset: "Show everything",
    nothing: "No claim fits these filters.", noMatch: "No name or relation is like this.", empty: "This graph holds no claims.",
    relation: "Relation", kind: "Kind", speaker: "Speaker", modality: "Certainty", polarity: "Polarity", confidence: "Confidence, at least",
    articles: "Articles", date: "Date of the article", from: "From", to: "Until", anyone: "Anyone", voice: "The article itself", clear: "Clear filters",
    anyArticle: "All articles", close: "Close", claims: n => n === 1 ? "1 claim" : `${n} claims`,
    claimsHere: n => n === 1 ? "1 claim in this sentence" : `${n} claims in this sentence`, source: "Read at the source",
    facts: "Facts", names: "Other names", mentions: n => n === 1 ? "1 mention" : `${n} mentions`, around: "Focus on its surroundings", wider: "Two steps around",
    pathTo: "Path to…", noPath: "No path joins them in what is shown.", find: "Find", says: name => `${name} says so`, ownVoice: "The article says so",
    certain: "certain", future: "future", possible: "possible", hypothetical: "hypothetical", affirmed: "affirmed",
    confidenceOf: c => `confidence ${c}`, time: "when", saidTime: "said", place: "where", quantity: "how much", instrument: "with what",
    subject: "Subject", object: "Object", sentence: "Sentence", caption: n => n === 1 ? "1 claim" : `${n} claims`, more: n => `Show ${n} more`,
    byKind: "Colour: kind", byCommunity: "Colour: community", colour: "Colour", previous: "Previous mention", next: "Next mention",
    Person: "Person", Organization: "Organization", Place: "Place", Event: "Event", Product: "Product", SoftwareApplication: "Software",
    CreativeWork: "Work", Concept: "Concept", Value: "Value", passage: "Claims of this sentence", sort: "Sort by",
  },
  es: {
    skip: "Ir a la tabla de afirmaciones", search: "Buscar nombres y relaciones", views: "Vistas", viewGraph: "Grafo",
    viewSaid: "Quién lo dice", viewTable: "Tabla", filters: "Filtros", theme: "Oscuro o claro", language: "EN · Switch to English",
    other: "EN", graph: "Grafo", canvas: "Grafo: las flechas mueven, más y menos acercan y alejan, 0 ajusta. La tabla contiene las mismas afirmaciones.",
    zoomIn: "Acercar", zoomOut: "Alejar", fit: "Ver todo", legend: "Leyenda", reading: "Artículo y detalles", article: "Artículo",
    asserted: "afirmado como hecho", attributed: "lo dice alguien", uncertain: "posible o futuro", negated: "negado",
    hidden: (n, all) => `Los ${all - n} enlaces más fuertes; ${n} ${n === 1 ? "oculto" : "ocultos"}.`, showAll: "Mostrar todos", fewer: "Mostrar solo los más fuertes",
    heading: (a, c) => `${a} artículos, ${c === 1 ? "1 afirmación" : `${c} afirmaciones`}`, savePng: "Guardar esta vista como imagen", saveCsv: "Guardar las afirmaciones de esta vista como tabla",
    findArticles: n => `Buscar entre ${n} artículos`, list: "Lista", noArticle: "Ningún artículo coincide.",
    focusOn: name => `Solo lo que rodea a ${name}.`, pathOf: (a, b) => `Camino de ${a} a ${b}.`, reset: "Mostrar todo",
    nothing: "Ninguna afirmación cumple estos filtros.", noMatch: "No hay nombre ni relación así.", empty: "Este grafo no contiene afirmaciones.",
    relation: "Relación", kind: "Tipo", speaker: "Quién lo dice", modality: "Certeza", polarity: "Polaridad", confidence: "Confianza mínima",
    articles: "Artículos", date: "Fecha del artículo", from: "Desde", to: "Hasta", anyone: "Cualquiera", voice: "El propio artículo", clear: "Quitar filtros",
    anyArticle: "Todos los artículos", close: "Cerrar", claims: n => n === 1 ? "1 afirmación" : `${n} afirmaciones`,
    claimsHere: n => n === 1 ? "1 afirmación en esta frase" : `${n} afirmaciones en esta frase`, source: "Leer en la fuente",
    facts: "Hechos", names: "Otros nombres", mentions: n => n === 1 ? "1 mención" : `${n} menciones`, around: "Ver solo su entorno", wider: "A dos pasos",
    pathTo: "Camino hasta…", noPath: "Ningún camino los une en lo que se muestra.", find: "Buscar", says: name => `Lo dice ${name}`, ownVoice: "Lo dice el artículo",
    certain: "seguro", future: "futuro", possible: "posible", hypothetical: "hipotético", affirmed: "afirmado",
    confidenceOf: c => `confianza ${c}`, time: "cuándo", saidTime: "dicho", place: "dónde", quantity: "cuánto", instrument: "con qué",
    subject: "Sujeto", object: "Objeto", sentence: "Frase", caption: n => n === 1 ? "1 afirmación" : `${n} afirmaciones`, more: n => `Mostrar ${n} más`,
    byKind: "Color: tipo", byCommunity: "Color: comunidad", colour: "Color", previous: "Mención anterior", next: "Mención siguiente",
    Person: "Persona", Organization: "Organización", Place: "Lugar", Event: "Acontecimiento", Product: "Producto", SoftwareApplication: "Software",
    CreativeWork: "Obra", Concept: "Concepto", Value: "Valor", passage: "Afirmaciones de esta frase", sort: "Ordenar por",
  },
};
let language = (navigator.languages || [navigator.language]).map(l => l.slice(0, 2)).find(l => l in MESSAGES) || "en";
const say = (key, ...args) => {
  const words = MESSAGES[language][key];
  return typeof words === "function" ? words(...args) : words;
};

// Build elements from data as text alone: no markup of the data is ever read as markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name in element && name !== "list" && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}
const byId = id => document.getElementById(id);
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
