import { bandsOf } from '../strip.ts';
import { roleOf, type State } from './state.ts';

/** Draws the page as a strip of colours; pressing a place goes to its line. */
export function drawStrip(state: State, go: (line: number) => void): void {
  const strip = document.getElementById('strip') as unknown as SVGSVGElement;
  strip.setAttribute('viewBox', '0 0 1 1');
  const bands = bandsOf(state.data.lines.map((_, i) => ({ role: roleOf(state, i) })));
  strip.replaceChildren(
    ...bands.map(({ family, from, size }) => {
      const band = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      for (const [name, value] of Object.entries({ class: family, x: from, y: 0, width: size, height: 1 }))
        band.setAttribute(name, `${value}`);
      return band;
    }),
  );
  strip.onclick = ({ clientX }) => {
    const { left, width } = strip.getBoundingClientRect();
    go(Math.floor(((clientX - left) / width) * state.data.lines.length));
  };
}
