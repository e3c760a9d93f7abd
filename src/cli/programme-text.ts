/** A programme file's text. Read as anything but UTF-8, its letters would be lost without a word. */
import { readFileSync } from "node:fs";
import { WrongSettings } from "../config.ts";

export const programmeTextIn = (file: string): string => {
	const bytes = readFileSync(file);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new WrongSettings(`${file} is not UTF-8 text. Save it as UTF-8, and try again.`);
	}
};
