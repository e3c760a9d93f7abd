/** One person's word about a coming meeting: yes, apologies, or a deputy. A later word takes the earlier one's place. */

import { belongs } from "../../domain/boards/board.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import {
	type Answer,
	type Quorum,
	quorumExpected,
	type ReplyRecord,
} from "../../domain/meetings/attendance.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Refused } from "../../domain/refusal.ts";
import type { Done } from "../change-item.ts";
import type { Request } from "../request.ts";
import { apartFrom, otherHalf, ownHalf } from "./joint.ts";
import { type Around, changeAround, mustBeAhead, wrong } from "./meeting-change.ts";

export type Replying = {
	readonly item: Meeting;
	readonly answer: Answer["is"];
	readonly deputy?: Person | undefined;
	/** For whom, when the secretary writes it down for somebody else. */
	readonly person?: Person | undefined;
};

export type Replied = {
	readonly meeting: Meeting;
	readonly person: Person;
	readonly answer: Answer;
	readonly quorum: Quorum;
};

const answerOf = ({ answer, deputy }: Replying, person: Person): Answer | Refused => {
	if (answer !== "deputy") return { is: answer };
	if (!deputy)
		return wrong("deputy", "Who comes instead? Name the deputy, such as @guidance-lead.");
	if (deputy.id === person.id)
		return wrong("deputy", "A deputy is someone else. Name who’s coming instead, or say yes.");
	return { is: "deputy", byId: deputy.id };
};

const keep = async (
	answer: Answer,
	person: Person,
	{ meeting, board, register, request }: Around,
): Promise<readonly ReplyRecord[]> => {
	const replies = await register.records("reply", { meetingId: meeting.id });
	const before = replies.find(({ personId }) => personId === person.id);
	if (before && JSON.stringify(before.answer) === JSON.stringify(answer)) return replies;
	const on = dayIn(board.zone, request.now);
	const fresh = {
		kind: "reply",
		id: request.ids(),
		version: 0,
		boardId: board.id,
		meetingId: meeting.id,
		personId: person.id,
	} as const;
	const reply: ReplyRecord = { ...(before ?? fresh), answer, on };
	await register.save(reply);
	return [...replies.filter((each) => each !== before), reply];
};

/** Whoever sits on both boards of a joint meeting has answered both, while neither diary is closed to the other. */
const keepOther = async (answer: Answer, person: Person, around: Around): Promise<void> => {
	const other = await otherHalf(around.meeting, around.register);
	if (!other || !belongs(other.board, person.id)) return;
	const there = { ...around, ...other };
	if (mustBeAhead(there) || (await apartFrom(around.meeting, around.register))) return;
	await keep(answer, person, there);
};

export const replyToMeeting = async (
	input: Replying,
	request: Request,
): Promise<Done<Replied> | Refused> => {
	const person = input.person ?? request.me;
	if (!person) return wrong("person", "Whose reply is it? Name them, such as @guidance-lead.");
	const deed = person.id === request.me?.id ? "update" : "run";
	const item = await ownHalf(input.item, { deed: "belong", personId: person.id, request });
	return changeAround(request, { item, deed }, async (around) => {
		const refused = mustBeAhead(around);
		if (refused) return refused;
		const answer = answerOf(input, person);
		if ("refusal" in answer) return answer;

		const replies = await keep(answer, person, around);
		await keepOther(answer, person, around);
		const quorum = quorumExpected(around.board, replies);
		return { meeting: around.meeting, person, answer, quorum };
	});
};
