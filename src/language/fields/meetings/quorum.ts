/** A field that reads a quorum: a number of members, or a part of them. */
import type { Field } from "../../../command.ts";
import type { QuorumRule } from "../../../domain/boards/terms.ts";
import { led, slot } from "../field.ts";

const numbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const parts: Readonly<Record<string, number>> = {
	...{ half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5 },
};

const number = `\\d{1,3}|${numbers.join("|")}|an?`;
const part = Object.keys(parts).join("|");
const more = "(?:(?<more>more\\s+than|over)\\s+)?";
/** Whom it counts, which the board's places answer for: "members", "of the seats". */
const whom =
	"(?:\\s+(?:of\\s+)?(?:(?:the|its|all|whole|total)\\s+)*(?:number\\s+of\\s+)?(?:members?|membership|seats?|places?|people))?";
const ends = "(?![\\p{L}\\p{N}/%])";

const readings: readonly RegExp[] = [
	`(?<majority>(?:a\\s+)?(?:simple\\s+)?majority)${whom}${ends}`,
	`${more}(?:(?<many>${number})[\\s-]+)?(?<part>${part})${whom}${ends}`,
	`${more}(?<above>\\d{1,3})\\s*/\\s*(?<below>\\d{1,3})${whom}${ends}`,
	`${more}(?<percent>\\d{1,3})\\s*(?:%|per\\s*cent)${whom}`,
	`(?<count>${number})${whom}${ends}`,
].map((pattern) => new RegExp(`^${pattern}`, "iu"));

const countIn = (text = "1"): number =>
	/^\d+$/.test(text)
		? Number(text)
		: /^an?$/i.test(text)
			? 1
			: numbers.indexOf(text.toLowerCase()) + 1;

const shareOf = (numerator: number, denominator: number, more: boolean): QuorumRule | undefined =>
	numerator < 1 || denominator < 2 || numerator > denominator || (more && numerator === denominator)
		? undefined
		: { is: "share", share: { numerator, denominator, ...(more ? { moreThan: true } : {}) } };

const ruleIn = (found: Readonly<Record<string, string | undefined>>): QuorumRule | undefined => {
	const more = found.more !== undefined;
	if (found.majority) return shareOf(1, 2, true);
	if (found.part) return shareOf(countIn(found.many), parts[found.part.toLowerCase()] ?? 0, more);
	if (found.above) return shareOf(Number(found.above), Number(found.below), more);
	if (found.percent) return shareOf(Number(found.percent), 100, more);
	const count = countIn(found.count);
	return count > 0 ? { is: "count", count } : undefined;
};

const match = (text: string) =>
	readings.map((one) => one.exec(text)).find((found) => found !== null) ?? undefined;

export const quorumField = (): Field<QuorumRule> =>
	slot({
		label: "Quorum",
		example: "5, or one third",
		typed: {
			keywords: { hard: ["quorum"] },
			lead: (text) => {
				const found = match(text);
				return found && led(text, found[0]);
			},
			loose: "never",
		},
		most: 60,
		missing: 'The quorum is a number or a part of the members: "quorum 5", "quorum one third".',
		read: (typed) => {
			const text = typed.replace(/^(?:is|of|:)\s+/i, "");
			const found = match(text);
			return found?.[0].length === text.length ? ruleIn(found.groups ?? {}) : undefined;
		},
	});
