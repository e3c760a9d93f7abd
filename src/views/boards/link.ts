/** What a secretary is told who lets somebody ask from another surface, or takes that back. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn, timeIn } from "../../domain/dates/plain-date.ts";
import type { LinkIssued, Linking } from "../../usecases/board/link.ts";
import { line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

const reminded = (reminds: boolean): string =>
	reminds ? "be reminded there if they have no Slack account, " : "";

export const linkIssued = (issued: LinkIssued, { board, person }: Linking): Message => {
	switch (issued.is) {
		case "issued": {
			const until = `${wordDay(dayIn(board.zone, issued.expiresAt))}, ${timeIn(board.zone, issued.expiresAt)}`;
			return message(
				line(`Code for ${person.name}: `, { code: issued.code }),
				line(
					`They send it to Convenor where they write to it from. It works once, until ${until}, and lets them ask about ${board.name} there, ${reminded(issued.reminds)}and only that.`,
				),
				note(`Give it to nobody else. To take it back: /board unlink ${board.code} ${person.name}`),
			);
		}
		case "not-of-the-board":
			return message(
				line(
					`${person.name} is not on ${board.name}, so there’s nothing to give them access to. Appoint them first with /board appoint. Nothing was done.`,
				),
			);
		case "no-surface":
			return message(
				line(
					"Convenor speaks in Slack alone here. The person who runs it can open other surfaces: see “Beyond Slack” in its guides. Nothing was done.",
				),
			);
	}
};

export const unlinked = (count: number, { board, person }: Linking): Message =>
	message(
		line(
			count > 0
				? `${person.name} can no longer ask about ${board.name} outside Slack.`
				: `${person.name} had no link for ${board.name}. Nothing was changed.`,
		),
	);
