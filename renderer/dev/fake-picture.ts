/** A drawn square with the item's number, as PNG bytes. */
export async function fakePicture(
  index: number,
): Promise<{ readonly bytes: Uint8Array; readonly mime: string } | null> {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 420;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = `hsl(${(index * 47) % 360} 30% 60%)`;
  pen.fillRect(0, 0, 640, 420);
  pen.fillStyle = 'white';
  pen.font = '96px sans-serif';
  pen.fillText(String(index), 40, 240);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? null : { bytes: new Uint8Array(await blob.arrayBuffer()), mime: 'image/png' };
}
