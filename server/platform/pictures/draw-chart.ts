import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { newRuler, type Paper, widthOf } from '../pdf/type.ts';
import { readSvg } from './read-svg.ts';
import type { Shape } from './shapes.ts';

let ruler: Paper | null = null;

/**
 * Draws a chart without a browser, its words measured in the fonts that they are drawn in. Runs in a thread of its own.
 * @param size in points.
 */
export function drawChart(option: EChartsCoreOption, size: { width: number; height: number }): Shape[] {
  begin();
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ animation: false, ...option });
    return readSvg(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function begin(): void {
  if (ruler) return;
  ruler = newRuler();
  use([BarChart, LineChart, HeatmapChart, GridComponent, VisualMapComponent, SVGRenderer]);
  setPlatformAPI({ measureText: (text, font) => ({ width: measure(text, font ?? '') }) });
}

/** @param font as CSS writes it: `bold 12px …`. */
function measure(text: string, font: string): number {
  if (!ruler) return 0;
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
  return widthOf(ruler, text, { size, bold: /\b(bold|[6-9]00)\b/.test(font) });
}
