const subjects = ['El puerto', 'La biblioteca', 'El hospital', 'La escuela', 'El mercado', 'La estación', 'El teatro'];
const places = ['Villaseca', 'Montearroyo', 'La Herradura', 'Puerto Umbral', 'Santa Ribera', 'Los Alerces'];
const verbs = ['reabrirá', 'cambiará de horario', 'recibirá fondos', 'cerrará por obras', 'contratará personal'];
const whens = ['el lunes', 'en septiembre', 'la semana próxima', 'antes de fin de año'];

/**
 * A sentence of news, another one for each number.
 * @param {number} i
 */
export function sentence(i) {
  const [subject, place, verb, when] = [subjects, places, verbs, whens].map(
    (list, k) => list[(i * (k + 3)) % list.length],
  );
  return `${subject} de ${place} ${verb} ${when}, según anunció en su informe número ${i} la comisión de vecinos.`;
}

/**
 * Units one after the other until there are so many characters, never more than one unit past that.
 * @param {number} size
 * @param {(i: number) => string} unit
 */
export function fill(size, unit) {
  const parts = [];
  for (let i = 0, length = 0; length < size; i++) {
    const part = unit(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/**
 * A page around a body.
 * @param {string} body
 */
export const page = (body) =>
  `<!doctype html><html lang="es"><head><title>El puerto reabre | El Farolero</title></head><body><h1>El puerto reabre</h1>${body}</body></html>`;

/**
 * The same unit opened so often that the whole has about that size, then closed as often.
 * @param {number} size
 * @param {string} open
 * @param {string} inside
 * @param {string} close
 */
export function nested(size, open, inside, close) {
  const times = Math.max(1, Math.floor((size - inside.length) / (open.length + close.length)));
  return open.repeat(times) + inside + close.repeat(times);
}
