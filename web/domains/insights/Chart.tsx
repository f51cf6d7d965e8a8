import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ChartLook } from './chart-options.ts';

use([
  ...[BarChart, LineChart, HeatmapChart],
  ...[GridComponent, LegendComponent, TooltipComponent, VisualMapComponent, CanvasRenderer],
]);

/** A chart that follows the theme and the width; the table beside it is what a screen reader reads. */
export default function Chart({ height, option, onBar }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const press = useEffectEvent(onBar);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    // On a wall everything is enlarged: what is drawn must be as sharp as what is written.
    const devicePixelRatio = window.devicePixelRatio * (element.currentCSSZoom ?? 1);
    const chart = init(element, null, { devicePixelRatio });
    const draw = () => chart.setOption(option(readLook()), true);
    draw();
    chart.on('click', (event) => press(event.seriesIndex ?? 0, event.dataIndex));
    const size = new ResizeObserver(() => chart.resize());
    size.observe(element);
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', draw);
    return () => {
      size.disconnect();
      theme.disconnect();
      system.removeEventListener('change', draw);
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} style={{ height }} aria-hidden="true" data-chart="" />;
}

function readLook(): ChartLook {
  const probe = document.body.appendChild(document.createElement('i'));
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  // The tokens are OKLCH; the chart's own colour reader wants what a canvas makes of them.
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    const value = getComputedStyle(probe).color;
    if (!canvas) return value;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = value;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return `rgb(${red},${green},${blue})`;
  };
  const look = {
    ink: colour('--ink'),
    quiet: colour('--ink-3'),
    grid: colour('--c-grid'),
    first: colour('--accent'),
    second: colour('--soga'),
    ground: colour('--raised'),
    heat: ['--h-0', '--h-1', '--h-2', '--h-3', '--h-4', '--h-5'].map(colour),
    face: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return look;
}

interface ChartProps {
  /** In pixels, or all that its place has. */
  height: number | '100%';
  option: (look: ChartLook) => EChartsCoreOption;
  onBar: (series: number, index: number) => void;
}
