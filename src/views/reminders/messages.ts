/** The words for every kind of message about reminders, as delivery asks for them. */
import type { Letters } from "../../reminders/messages/message-model.ts";
import { message, note } from "../kit/blocks.ts";
import { pollCard } from "../meetings/poll.ts";
import { digestMessage } from "./digest.ts";
import { awayMessage } from "./downtime.ts";
import { newsMessage } from "./news.ts";
import { reminderMessage } from "./several.ts";
import { undeliveredMessage } from "./undelivered.ts";

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
