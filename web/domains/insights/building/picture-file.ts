/**
 * The chart that is shown, as a PNG on the ground of the page: a canvas alone is transparent, and white text would be lost
 * on a white slide. Null where none is drawn.
 */
export async function pictureFile(): Promise<Blob | null> {
  const chart = document.querySelector<HTMLCanvasElement>('[data-chart] canvas');
  const copy = document.createElement('canvas');
  const pen = copy.getContext('2d');
  if (!chart || !pen) return null;
  copy.width = chart.width;
  copy.height = chart.height;
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(chart, 0, 0);
  return new Promise((tell) => copy.toBlob(tell, 'image/png'));
}
