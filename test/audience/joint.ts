/**
 * A joint meeting of two boards of which one has been restricted since: whoever sees one half alone may notice nothing
 * of the other, whatever is done there. No chance is drawn for it, so that every other world stays as it was.
 */
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { Item } from "../../src/domain/register.ts";
import type { Body } from "./world.ts";

const bookedIn = ({ items }: Body): Meeting | undefined =>
	items.find(
		(item): item is Meeting =>
			item.kind === "meeting" && item.time.is === "fixed" && item.poll === undefined,
	);

const half = (own: Meeting, { time, place }: Meeting, other: Meeting): Meeting => ({
	...{ ...own, time, place },
	joint: { boardId: other.boardId, meetingId: other.id, revision: 1 },
});

const withItem = (body: Body, meeting: Meeting): Body => ({
	...body,
	items: body.items.map((item): Item => (item.id === meeting.id ? meeting : item)),
});

/** On every other day of the month. */
const isJoint = ({ time }: Meeting): boolean =>
	time.is === "fixed" && Number(time.on.slice(-2)) % 2 === 0;

/** Whether it has been answered. */
const isTold = ({ time }: Meeting): boolean => time.is === "fixed" && /[159]$/.test(time.on);

/** On the other days one of them asks the other, which is restricted by now or asks nobody in sight. */
export const withProposal = (bodies: readonly Body[]): readonly Body[] => {
	for (const one of bodies)
		for (const other of bodies) {
			const own = bookedIn(one);
			const isApart = one.board.visibility !== other.board.visibility;
			if (!own || own.joint || !isApart || isJoint(own)) continue;
			const turnedDown = isTold(own) ? { reason: `as ${other.board.name} meets then` } : undefined;
			const asking = { ...own, proposal: { boardId: other.board.id, turnedDown } };
			return bodies.map((body) => (body === one ? withItem(body, asking) : body));
		}
	return bodies;
};

export const withJointMeeting = (bodies: readonly Body[]): readonly Body[] => {
	for (const one of bodies)
		for (const other of bodies) {
			const [own, theirs] = [bookedIn(one), bookedIn(other)];
			const isApart = one.board.visibility !== other.board.visibility;
			if (!own || !theirs || !isApart || one.board.id > other.board.id || !isJoint(own)) continue;
			return bodies.map((body) => {
				if (body === one) return withItem(body, half(own, own, theirs));
				return body === other ? withItem(body, half(theirs, own, own)) : body;
			});
		}
	return bodies;
};
