/** How many are asked for: "the next two meetings", "top 3 overdue". A number before days or weeks is a period, not this. */
import type { Piece } from "./pieces.ts";

const written = "one two three four five six seven eight nine ten".split(" ");
const leads = new Set("next last previous coming upcoming latest past".split(" "));
const heads = new Set(["top", "first"]);
const units =
	/^(working|business|calendar|hour|day|night|week|weekend|fortnight|month|quarter|year|minute|am|pm)s?$/;

const numberOf = (key: string | undefined): number | undefined => {
	if (key === undefined) return undefined;
	const at = written.indexOf(key);
	const number = at >= 0 ? at + 1 : /^\d{1,2}$/.test(key) ? Number(key) : 0;
	return number > 0 ? number : undefined;
};

export const limitsIn = (keys: readonly string[]): readonly Piece[] =>
	keys.flatMap((key, from): readonly Piece[] => {
		const most = numberOf(keys[from + 1]);
		if (most === undefined || units.test(keys[from + 2] ?? "")) return [];
		if (heads.has(key)) return [{ is: "limit", from, to: from + 2, most }];
		return leads.has(key) ? [{ is: "limit", from: from + 1, to: from + 2, most }] : [];
	});
