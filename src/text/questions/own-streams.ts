/** "Who's late in my work stream": asked of the streams that the asker leads, by name. */
import type { WithNames } from "./with-names.ts";

const mine =
	/\b(?:any of |all of )?my (?:own )?(?:work ?)?(?:streams?|strands?)(?![\w-])(?!['’]s?\w)/i;

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

export const ofOwnStreams: WithNames = (words, reading, around) => {
	const { world, meId } = around.circumstances;
	if (!mine.test(words) || meId === undefined) return undefined;
	const own = world.workStreams.filter(({ leadId }) => leadId === meId);
	if (own.length === 0)
		return reading.is === "question"
			? undefined
			: { is: "unread", words: [mine.exec(words)?.[0] ?? words] };
	const again = around.read(
		words.replace(mine, `the ${listed(own.map(({ name }) => name))} work stream`),
	);
	return again.is === "question" || again.is === "which" || again.is === "each" ? again : undefined;
};
