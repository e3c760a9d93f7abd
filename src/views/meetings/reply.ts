/** What somebody's reply to a meeting says back: what is down for them, and how the quorum stands. */
import type { Board } from "../../domain/boards/board.ts";
import { meetsAt } from "../../domain/meetings/meeting.ts";
import type { Person } from "../../domain/people/person.ts";
import { referenceText } from "../../domain/register.ts";
import type { Replied } from "../../usecases/meeting/reply.ts";
import type { Names } from "../../usecases/naming.ts";
import { buttons, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { wordMeetingTime } from "../kit/wording.ts";
import { wordAnswer, wordQuorumExpected } from "./quorum.ts";

type View = Replied & {
	readonly people: readonly Person[];
	readonly board: Board;
	readonly names: Names;
	readonly isOwn: boolean;
	/** Why they do not come, as it was said. */
	readonly reason?: string | undefined;
};

export const replyMessage = (view: View): Message => {
	const { meeting, people, answer, board, names, isOwn } = view;
	const reference = referenceText(meeting, board);
	const item = { item: reference };
	const value = { ...item, meets: meetsAt(meeting) ?? "" };
	return message(
		line(
			{ bold: isOwn ? "Your reply" : people.map(({ name }) => name).join(", ") },
			`: ${wordAnswer(answer, names)} · `,
			{ code: reference },
			` ${board.name}, ${wordMeetingTime(meeting.time)}`,
		),
		note(`${wordQuorumExpected(view.quorum, view)}.`),
		...(view.reason === undefined
			? []
			: [note(`Apologies are kept without a reason: “${view.reason}” is recorded nowhere.`)]),
		...(isOwn
			? [
					buttons(
						...(answer.is === "yes"
							? []
							: [
									{
										label: "I come after all",
										id: "do:meeting reply",
										value: { ...value, answer: "yes" },
									},
								]),
						...(answer.is === "apologies"
							? []
							: [{ label: "Apologies instead", id: "do:meeting apologies", value }]),
						...(answer.is === "deputy"
							? []
							: [{ label: "Send a deputy", id: "do:meeting deputy", value }]),
						{ label: "The meeting", id: "do:meeting show", value: item },
					),
				]
			: []),
	);
};
