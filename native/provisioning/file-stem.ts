/** A serial number as part of a file's name: what a token says of itself never leads to another folder. */
export function fileStem(serial: string): string {
  return serial.replaceAll(/[^\w-]/g, '_') || '_';
}
