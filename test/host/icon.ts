// Draws docs/icon.png: a document whose lines are a timeline with one pulse, on calm dark blue.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { launchBrowser } from './chromium.ts';
import { root } from './paths.ts';
import { tighterPng } from './tighterPng.ts';

const SIZE = 256;

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 256 256">
  <defs>
    <linearGradient id="ground" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#24405f"/><stop offset="1" stop-color="#15253a"/>
    </linearGradient>
  </defs>
  <rect width="256" height="256" rx="56" fill="url(#ground)"/>
  <path d="M72 44h78l42 42v114a14 14 0 0 1-14 14H72a14 14 0 0 1-14-14V58a14 14 0 0 1 14-14z" fill="#f4f7fb"/>
  <path d="M150 44l42 42h-30a12 12 0 0 1-12-12z" fill="#b9c7d8"/>
  <g stroke="#9db0c6" stroke-width="9" stroke-linecap="round">
    <path d="M82 84h40"/><path d="M82 188h86"/>
  </g>
  <path d="M34 138h66l14-34 22 66 16-44 8 12h62" fill="none" stroke="#15253a" stroke-opacity=".16"
    stroke-width="22" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M34 138h66l14-34 22 66 16-44 8 12h62" fill="none" stroke="#e8594f" stroke-width="11"
    stroke-linecap="round" stroke-linejoin="round"/>
</svg>`;

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<body style="margin:0">${DRAWING}</body>`);
  const picture = await page.screenshot({ omitBackground: true });
  const icon = await sharp(picture).png({ palette: true, effort: 10 }).toBuffer();
  writeFileSync(join(root, 'docs', 'icon.png'), await tighterPng(icon));
} finally {
  await browser.close();
}
