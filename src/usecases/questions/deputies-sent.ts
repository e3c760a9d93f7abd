/** Whom somebody sends in their place to a meeting that lies ahead, as their reply says, whatever deputy their seat has. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { ReplyRecord } from "../../domain/meetings/attendance.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Answering, type Part, subject, subjectsOf } from "./answering.ts";
import { meetingLine } from "./lines.ts";
import { inOrder, isAhead } from "./meeting-times.ts";

type Sent = { readonly meeting: Meeting; readonly reply: ReplyRecord; readonly byId: string };

/** A body that was asked about sends whoever holds its seat. */
const withHolders = (who: ReadonlySet<string>, { world }: Answering): ReadonlySet<string> =>
	new Set([
		...who,
		...world.boards.flatMap(({ seats }) =>
			seats.flatMap(({ organisationId, holderId }) =>
				holderId && who.has(organisationId) ? [holderId] : [],
			),
		),
	]);

const sentBy = async (who: ReadonlySet<string>, answering: Answering): Promise<readonly Sent[]> => {
	const { world, register } = answering;
	const boards = subjectsOf("board", answering);
	const boardIds = boards.length > 0 ? boards : world.boards.map(({ id }) => id);
	const people = withHolders(who, answering);
	const replies = await register.records("reply", { boardIds });
	const sent = replies.flatMap((reply): readonly Sent[] => {
		const { answer, personId, meetingId } = reply;
		if (answer.is !== "deputy" || ![personId, answer.byId].some((id) => people.has(id))) return [];
		const meeting = itemAmong(world.holdings, meetingId);
		if (meeting?.kind !== "meeting" || !isAhead(meeting, answering)) return [];
		return [{ meeting, reply, byId: answer.byId }];
	});
	const meetings = inOrder([...new Set(sent.map(({ meeting }) => meeting))]);
	return meetings.flatMap((meeting) => sent.filter((each) => each.meeting === meeting));
};

/** Undefined where nobody sends anyone. */
export const deputiesSent = async (
	who: ReadonlySet<string>,
	answering: Answering,
): Promise<Part | undefined> => {
	const sent = who.size === 0 ? [] : await sentBy(who, answering);
	if (sent.length === 0) return undefined;
	const nameOf = (id: string) => answering.lookups.name(id) ?? "someone no longer named";
	return {
		is: "found",
		facts: sent.map(({ meeting, reply, byId }) => {
			const { board, when, reference } = meetingLine(meeting, answering);
			const says = `${nameOf(reply.personId)} sends ${nameOf(byId)} (said on ${wordDay(reply.on)}).`;
			return { is: "thing", name: `${board}, ${when} (${reference})`, says: [says] };
		}),
		rests: sent.map(({ meeting }) => subject(meeting)),
		focus: sent.map(({ byId }) => ({ kind: "person", id: byId })),
		buttons: [],
	};
};
