import { Problem } from "~/api/problem";

/** In pixels; the server makes it no longer than that either. */
const longest = 1600;
const quality = 0.85;

/**
 * A picture as small as it will be shown: a photo of a phone has ten times the bytes, and the line is slow. What is hidden
 * in the file stays on the device. Fails with the code of the server when the browser cannot read it.
 */
export async function smallEnough(file: Blob): Promise<Blob> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new Problem(422, "IMAGE_NOT_READABLE", "", "", [], undefined);
  }
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const paint = canvas.getContext("2d");
  if (!paint) return file;
  // JPEG knows no transparency.
  paint.fillStyle = "white";
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), "image/jpeg", quality));
}
