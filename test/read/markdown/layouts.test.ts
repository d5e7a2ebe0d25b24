import { describe, expect, it } from 'vitest';
import { show } from './show.ts';

describe('what scrapers leave', () => {
  it('a header of facts, underlined headings, counted pictures', () => {
    const source = `Title: El puerto cierra por la niebla

URL Source: https://diario.example.org/puerto

Published Time: 2025-06-05T10:17:00-03:00

Markdown Content:
El puerto cierra por la niebla
==============================

[Saltar al contenido](https://diario.example.org/puerto#main)

*   [Portada](https://diario.example.org/)
*   [Economía](https://diario.example.org/economia)

*   Lía Prado

![Image 1: Barcos en el muelle](https://diario.example.org/a.jpg)

Barcos en el muelle viejo. _Foto: Archivo_

La niebla cubrió el puerto **desde temprano** y nadie salió.

Te puede interesar: [Vuelve el faro](https://diario.example.org/faro)

Los barcos
----------

Esperan a que aclare.

* * *

### Lo más leído

1.   [La marea](https://diario.example.org/1)
2.   [El viento](https://diario.example.org/2)
`;
    expect(show(source)).toMatchInlineSnapshot(`
      [
        "heading1 h1 | "El puerto cierra por la niebla"",
        "paragraph p | gap 1 | "Saltar al contenido" | (Saltar al contenido)→https://diario.example.org/puerto#main",
        "item ul>li | gap 1 | 1/3 | "Portada" | (Portada)→https://diario.example.org/",
        "item ul>li | 2/3 | "Economía" | (Economía)→https://diario.example.org/economia",
        "item ul>li | gap 1 | 3/3 | "Lía Prado"",
        "caption figure>figcaption | gap 2 | "Barcos en el muelle viejo. Foto: Archivo" | strong 13 | image https://diario.example.org/a.jpg",
        "paragraph p | gap 1 | "La niebla cubrió el puerto desde temprano y nadie salió." | strong 14",
        "paragraph p | gap 1 | "Te puede interesar: Vuelve el faro" | (Vuelve el faro)→https://diario.example.org/faro",
        "heading2 h2 | gap 1 | "Los barcos"",
        "paragraph p | gap 1 | "Esperan a que aclare."",
        "heading3 h3 | gap 3 | "Lo más leído"",
        "item ol>li | gap 1 | 1/2 ordered | "La marea" | (La marea)→https://diario.example.org/1",
        "item ol>li | 2/2 ordered | "El viento" | (El viento)→https://diario.example.org/2",
      ]
    `);
  });

  it('no blank lines at all', () => {
    const source = `[Ir al contenido](https://diario.example.org/#c)
  * [Portada](https://diario.example.org/)
  * [Economía](https://diario.example.org/economia)
# El puerto cierra por la niebla
Nadie sabe hasta cuándo durará
Por Lía Prado
![Barcos en el muelle](https://diario.example.org/a.jpg)
Barcos en el muelle viejo. Foto: Archivo
La niebla cubrió el puerto desde temprano y nadie salió.
**Te puede interesar:** [Vuelve el faro](https://diario.example.org/faro)
Esperan a que aclare.
---
Lo más leído
1. [La marea](https://diario.example.org/1)
2. [El viento](https://diario.example.org/2)
Todos los derechos reservados
`;
    expect(show(source)).toMatchInlineSnapshot(`
      [
        "paragraph p | "Ir al contenido" | (Ir al contenido)→https://diario.example.org/#c",
        "item ul>li | 1/2 | "Portada" | (Portada)→https://diario.example.org/",
        "item ul>li | 2/2 | "Economía" | (Economía)→https://diario.example.org/economia",
        "heading1 h1 | "El puerto cierra por la niebla"",
        "line p | "Nadie sabe hasta cuándo durará"",
        "line p | "Por Lía Prado"",
        "caption figure>figcaption | "Barcos en el muelle viejo. Foto: Archivo" | image https://diario.example.org/a.jpg",
        "line p | "La niebla cubrió el puerto desde temprano y nadie salió."",
        "line p | "Te puede interesar: Vuelve el faro" | (Vuelve el faro)→https://diario.example.org/faro | strong 19",
        "line p | "Esperan a que aclare."",
        "paragraph p | gap 1 | "Lo más leído"",
        "item ol>li | 1/2 ordered | "La marea" | (La marea)→https://diario.example.org/1",
        "item ol>li | 2/2 ordered | "El viento" | (El viento)→https://diario.example.org/2",
        "line p | "Todos los derechos reservados"",
      ]
    `);
  });

  it('cards as links over several lines, and tables for the layout', () => {
    const source = `[![](https://diario.example.org/a.jpg)\\
\\
**Vuelve el faro**\\
\\
Diez años después](https://diario.example.org/faro)

| | |
| --- | --- |
| [La marea](https://diario.example.org/1) | Hace 2 horas |

- [El viento](https://diario.example.org/2)

  Sopla del sur.
- ![El cielo](https://diario.example.org/c.jpg)

  [El cielo](https://diario.example.org/3)
`;
    expect(show(source)).toMatchInlineSnapshot(`
      [
        "line p | "Vuelve el faro" | (Vuelve el faro)→https://diario.example.org/faro | strong 14",
        "line p | "Diez años después" | (Diez años después)→https://diario.example.org/faro",
        "row table>tr | gap 1 | "La marea\\tHace 2 horas" | (La marea)→https://diario.example.org/1",
        "item ul>li | gap 1 | 1/2 | "El viento" | (El viento)→https://diario.example.org/2",
        "paragraph ul>li>p | gap 1 | 1/2 | "Sopla del sur."",
        "caption ul>li>figure>figcaption | "El cielo" | image https://diario.example.org/c.jpg",
        "item ul>li | gap 1 | 2/2 | "El cielo" | (El cielo)→https://diario.example.org/3",
      ]
    `);
  });

  it('lines wrapped at a width, breaks as two blanks', () => {
    const source = `# El puerto cierra por la niebla

Por Lía Prado  
5 de junio de 2025

La niebla cubrió ayer el puerto desde muy temprano, y los barcos que tenían
que salir antes del mediodía quedaron amarrados hasta la noche. [El Servicio
de Faros](https://diario.example.org/faros) no espera que el cielo cambie
antes del viernes a la mañana.

  * La marea llegará a su punto más alto hacia las seis de la tarde de mañana,
si es que el viento no cambia.
  * El viento.
`;
    expect(show(source)).toMatchInlineSnapshot(`
      [
        "heading1 h1 | "El puerto cierra por la niebla"",
        "line p | gap 1 | "Por Lía Prado"",
        "line p | continues | "5 de junio de 2025"",
        "paragraph p | gap 1 | "La niebla cubrió ayer el puerto desde muy temprano, y los barcos que tenían que salir antes del mediodía quedaron amarrados hasta la noche. El Servicio de Faros no espera que el cielo cambie antes del viernes a la mañana." | (El Servicio de Faros)→https://diario.example.org/faros",
        "item ul>li | gap 1 | 1/2 | "La marea llegará a su punto más alto hacia las seis de la tarde de mañana, si es que el viento no cambia."",
        "item ul>li | 2/2 | "El viento."",
      ]
    `);
  });
});
