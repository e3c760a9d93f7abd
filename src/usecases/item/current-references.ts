/** References that a merge has changed, as they are written now: whatever reads a text need know of no merge. */

import { recordText } from "../../domain/meetings/records.ts";
import { type Reference, readReference } from "../../domain/reference.ts";
import { referenceText } from "../../domain/register.ts";
import type { Register } from "../ports.ts";

const written = /(?<![\p{L}\p{N}-])[A-Z][A-Z0-9]{1,7}-[MAPD]?\d{1,6}(?![\p{L}\p{N}])/giu;

const currentOf = async (reference: Reference, register: Register): Promise<string | undefined> => {
	const boards = await register.boards();
	const isItem = reference.series === "item" || reference.series === "meeting";
	const item = isItem ? await register.item(reference) : undefined;
	const record = isItem ? undefined : await register.numbered(reference);
	const board = boards.find(({ id }) => id === (item ?? record)?.boardId);
	if (!board) return undefined;
	return item ? referenceText(item, board) : record && recordText(record, board);
};

export const withCurrentReferences = async (text: string, register: Register): Promise<string> => {
	const current = new Map<string, string>();
	for (const word of new Set(text.match(written))) {
		const reference = readReference(word);
		const now = reference && (await currentOf(reference, register));
		if (now !== undefined && now !== word.toUpperCase()) current.set(word, now);
	}
	return current.size === 0 ? text : text.replace(written, (word) => current.get(word) ?? word);
};
