/** The action that a message speaks of: what is to be done, by whom and by when, found in its words as in minutes. */
import type { Raw } from "../command.ts";
import { isDated, wordDate } from "../domain/dates/honest-date.ts";
import type { PlainDate } from "../domain/dates/plain-date.ts";
import { ownerAsTyped } from "../language/fields/names/owner.ts";
import { type Duty, dutyIn } from "../language/minutes/duties.ts";
import type { Reading } from "../language/reading.ts";
import { sentencesIn } from "../language/tokens/sentences.ts";

/** How its form is filled, and what is said above it. */
export type MessageAction = { readonly raw: Raw; readonly note?: string | undefined };

/** Of several sentences, the one that says most of who and when is the action; the others stay in the message. */
const tellingOf = (duties: readonly Duty[]): Duty | undefined => {
	const told = ({ owner, due, unread }: Duty): number =>
		(owner ? 2 : 0) + (isDated(due) ? 2 : 0) + (unread === undefined ? 0 : 1);
	const [first, ...others] = duties;
	return first && others.reduce((best, each) => (told(each) > told(best) ? each : best), first);
};

/** "By Friday" is the Friday after the day on which it was said. */
export const actionIn = (text: string, reading: Reading, saidOn: PlainDate): MessageAction => {
	const said = { ...reading, today: saidOn };
	const sentences = sentencesIn(text);
	const found = tellingOf(sentences.map((each) => dutyIn(each, said)));
	const tells = found && (found.owner || isDated(found.due) || found.unread);
	if (!found || (sentences.length > 1 && !tells)) return { raw: { title: text } };
	const { title, owner, due, unread } = found;
	return {
		raw: {
			title: title || text,
			...(owner && { owner: ownerAsTyped(owner, reading) }),
			...(isDated(due) && { due: wordDate(due) }),
		},
		note: unread && `A date I couldn’t read: “${unread}”.`,
	};
};
