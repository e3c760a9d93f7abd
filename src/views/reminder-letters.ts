/** The words for every kind of message about reminders, as delivery asks for them. */
import type { Letters } from "../reminders/letters.ts";
import { message, note } from "./blocks.ts";
import { pollCard } from "./poll.ts";
import { awayMessage } from "./reminder-away.ts";
import { digestMessage } from "./reminder-digest.ts";
import { reminderMessage } from "./reminder-many.ts";
import { newsMessage } from "./reminder-news.ts";
import { undeliveredMessage } from "./reminder-undelivered.ts";

const repeated = "Repeat: the earlier delivery could not be confirmed.";

export const reminderLetters: Letters = {
	reminders: reminderMessage,
	digest: digestMessage,
	news: newsMessage,
	poll: pollCard,
	away: awayMessage,
	undelivered: undeliveredMessage,
	withdrawn: () => message(note("Not shown here any more.")),
	repeat: ({ text, blocks }) => ({
		text: `${repeated}\n${text}`,
		blocks: [note(repeated), ...blocks],
	}),
	plain: ({ text }) => ({ text, blocks: [] }),
};
