/** A file's bytes as text, or a sentence that says what kind of file it is and what to send instead. */
import type { Unusable } from "../usecases/import/lines.ts";

const unusable = (says: string): Unusable => ({ is: "unusable", says });

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
	signs.every((sign, at) => bytes[at] === sign);

const kindOf = (bytes: Uint8Array): string | undefined => {
	if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "a workbook or an archive";
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "an old Excel or Word file";
	if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return "a PDF";
	return undefined;
};

const decoded = (bytes: Uint8Array): string => {
	if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
	if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		// What Excel calls CSV on a Windows machine in the west.
		return new TextDecoder("windows-1252").decode(bytes);
	}
};

export const textOfFile = (bytes: Uint8Array): string | Unusable => {
	const kind = kindOf(bytes);
	if (kind)
		return unusable(
			`That’s ${kind}. Save it as CSV (UTF-8), or as .ics for a calendar, and send that.`,
		);
	const text = decoded(bytes);
	return text.includes("\0")
		? unusable("That isn’t text. Save it as CSV (UTF-8), and send that.")
		: text;
};
