/**
 * What the press of one language says, one file a language, all of this shape. Phrases are in lower case, with their accents.
 * A phrase ending in `:` counts only with its colon. What English says too stands in the English lexicon alone, which is read with
 * every other one. Month and weekday names are not here: they come from CLDR.
 */
export interface Lexicon {
  /** ISO 639-1. */
  code: string;
  /** ISO 639-3. */
  iso6393: string;
  /** The 40 to 80 most frequent function words, for telling prose and language. */
  functionWords: readonly string[];
  /** Stand before an author's name: por, texto de, escrito por. */
  bylinePrefixes: readonly string[];
  /** Name the writing itself in a label, alone or beside something else: textos, words, autora. */
  writingWords: readonly string[];
  /** Name who translated or edited it, before the name or in a label: traducido por, editora. One word counts with a colon behind it. */
  helperPrefixes: readonly string[];
  /** Name who checked it or made its pictures, before the name or in a label: revisado por, fotos de, cámara. One word counts with a colon. */
  deedPrefixes: readonly string[];
  /** Begin what leads to a source whose material was used: con información. */
  materialPrefixes: readonly string[];
  /** Stand alone between what was done and who did it: por. */
  byWords: readonly string[];
  /** Credit the house instead of a person: redacción, staff. */
  newsroom: readonly string[];
  /** Head a box that presents the author, before the name or alone: sobre el autor, about. */
  authorBoxCues: readonly string[];
  /** Begin a link to the author's other texts: más de, ver perfil, full bio. */
  furtherWords: readonly string[];
  /** Join two names: y, e. One that ends in a hyphen is written together with the name behind it. */
  nameJoiners: readonly string[];
  /** Jobs that follow or precede a name: periodista, corresponsal, editor. */
  jobs: readonly string[];
  /** Introduce a publication date: publicado, fecha. */
  publishedMarks: readonly string[];
  /** Introduce a date of change: actualizado, última actualización. What stands here and among the former says neither for sure. */
  updatedMarks: readonly string[];
  /** Name the day of the printed paper, not of the story: edición impresa del. */
  issueMarks: readonly string[];
  /** Mark a picture credit: foto, imagen, crédito, gentileza. In the code those of `pictureKinds` stand behind them. */
  creditMarks: readonly string[];
  /** Mark a picture credit and say what kind of picture it is: ilustración, captura, archivo. */
  pictureKinds: readonly string[];
  /** Label what a picture shows, and nobody who made it, though some stand among the marks: pie de foto, caption, above. */
  captionLabels: readonly string[];
  /** End brackets that say where in a picture someone stands, without a full stop: izquierda, centro. */
  sideWords: readonly string[];
  /** Say that a picture is spoken of: en la imagen, de izquierda a derecha, foto de archivo. */
  pictureWords: readonly string[];
  /** Offer another story with a tie to this one: te puede interesar, leé también, relacionadas. */
  relatedCues: readonly string[];
  /** Head a most-read list: lo más leído, ranking. */
  trendingCues: readonly string[];
  /** Head any other list of stories: últimas noticias, más de esta sección, recomendadas. */
  teaserCues: readonly string[];
  /** Head or introduce topics: temas, etiquetas, en esta nota. */
  tagCues: readonly string[];
  /** Share, save, print, listen, follow buttons; reading time: compartir, guardar, escuchar, minutos de lectura. */
  shareWords: readonly string[];
  /** Advertising, newsletters, subscription, cookies: publicidad, suscribite, newsletter, cookies. */
  adWords: readonly string[];
  /** Reader comments: comentarios, dejá tu comentario. */
  commentWords: readonly string[];
  /** Menus, footer, legal: inicio, iniciar sesión, política de privacidad, todos los derechos reservados. */
  navWords: readonly string[];
  /** Sections and labels of opinion: opinión, columna, editorial. */
  opinionWords: readonly string[];
  /** Labels of interviews: entrevista, mano a mano. */
  interviewWords: readonly string[];
  /** Stand with a capital before each question of a printed interview: p, pregunta. */
  questionLabels: readonly string[];
  /** The same before each answer: r, respuesta. */
  answerLabels: readonly string[];
  /** Labels of live blogs: en vivo, minuto a minuto. */
  liveWords: readonly string[];
  /** Say that the page does not exist or cannot be shown: página no encontrada, error 404. */
  errorPhrases: readonly string[];
  /** Say that the rest is for subscribers only: contenido exclusivo para suscriptores, seguí leyendo. */
  paywallPhrases: readonly string[];
}
