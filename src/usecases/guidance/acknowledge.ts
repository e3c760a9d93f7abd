/** Records that a body has read guidance that was sent to it; its own people may say so, and the board's. */

import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import {
	type Coverage,
	isCovered,
	isDoneIn,
	markDone,
	takeBack,
} from "../../domain/items/coverage.ts";
import { type Guidance, silentOn } from "../../domain/items/guidance.ts";
import { speakersFor, spokenForBy } from "../../domain/people/accountable-person.ts";
import type { Organisation } from "../../domain/people/person.ts";
import { knowingOf } from "../../domain/people/reachability.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Acknowledgement = {
	readonly item: Guidance;
	readonly bodies: readonly Organisation[];
	readonly on?: PlainDate | undefined;
};

/** Of these, the bodies of which nobody can be asked: whoever sends it out has to ask them another way. */
export const withoutSpeaker = async (
	bodies: readonly Organisation[],
	board: Board,
	{ register }: Pick<Request, "register">,
): Promise<readonly Organisation[]> => {
	const knowing = knowingOf(board, await register.people());
	return bodies.filter(({ id }) => speakersFor(id, board, knowing).length === 0);
};

/** Whoever names no body acknowledges for their own, where that is silent. */
export const ownSilent = async (
	item: Guidance,
	{ register, me }: Pick<Request, "register" | "me">,
): Promise<readonly Organisation[]> => {
	const board = (await register.boards()).find(({ id }) => id === item.boardId);
	if (!board || !me) return [];
	const knowing = knowingOf(board, await register.people());
	const own = spokenForBy(me.id, silentOn(item), { board, knowing });
	const bodies = await register.organisations();
	return bodies.filter(({ id }) => own.some(({ organisationId }) => organisationId === id));
};

/** One body's own people speak for it, and for no other. */
export const speaksFor = (bodies: readonly Organisation[]) => {
	const [only, ...others] = bodies;
	return only && others.length === 0 ? ({ kind: "organisation", id: only.id } as const) : undefined;
};

export const acknowledgeGuidance = ({ item, bodies, on }: Acknowledgement, request: Request) =>
	changeItem(
		request,
		{ item, deed: "update", answersFor: speaksFor(bodies) },
		(guidance, board) => {
			const reference = referenceText(guidance, board);
			const today = dayIn(board.zone, request.now);
			if (on && on > today) return refuse({ why: "future", what: "It", when: on });
			const recipients = guidance.recipients ?? [];
			const stranger = bodies.find(({ id }) => !isCovered(recipients, id));
			if (stranger)
				return refuse({
					why: "nothing-to-change",
					what: `${reference} is not recorded as sent to ${stranger.name}: /guidance circulate records it`,
				});
			const ids = bodies.map(({ id }) => id);
			const had = recipients.filter(({ organisationId }) => ids.includes(organisationId));
			if (had.every(({ done }) => done)) return alreadyHad(bodies, had, reference);
			return {
				...guidance,
				recipients: markDone(recipients, ids, { on: on ?? today, byId: request.me?.id }),
			};
		},
	);

/** Nobody's word takes the place of the one that was given first. */
const alreadyHad = (bodies: readonly Organisation[], had: Coverage, reference: string) => {
	const said = bodies.map(({ id, name }) => {
		const day = had.find(({ organisationId }) => organisationId === id)?.done?.on;
		return day ? `${name} (${wordDay(day)})` : name;
	});
	const what = `${reference} has been acknowledged already for ${said.join(", ")}`;
	return refuse({ why: "nothing-to-change", what });
};

/** It was acknowledged for bodies that have not said so. */
export const takeBackAcknowledged = ({ item, bodies }: Acknowledgement, request: Request) =>
	changeItem(
		request,
		{ item, deed: "update", answersFor: speaksFor(bodies) },
		(guidance, board) => {
			const recipients = guidance.recipients ?? [];
			const never = bodies.find(({ id }) => !isDoneIn(recipients, id));
			return never
				? refuse({
						why: "nothing-to-change",
						what: `${referenceText(guidance, board)} isn't acknowledged for ${never.name}`,
					})
				: {
						...guidance,
						recipients: takeBack(
							recipients,
							bodies.map(({ id }) => id),
						),
					};
		},
	);

type ByLink = {
	readonly item: Guidance;
	/** The body, and the day on which it was sent what the link was of. */
	readonly body: { readonly id: string; readonly since: string } | undefined;
};

/** What was sent to it since is not what the link's email spoke of. */
export const acknowledgeByLink = async ({ item, body }: ByLink, request: Request) => {
	const sent = item.recipients?.find(({ organisationId }) => organisationId === body?.id);
	const bodies = (await request.register.organisations()).filter(({ id }) => id === body?.id);
	if (!sent || sent.since !== body?.since || bodies.length === 0)
		return refuse({
			why: "nothing-to-change",
			what: `${item.title} has been sent out again since, or not to you: the next reminder says so`,
		});
	return acknowledgeGuidance({ item, bodies }, request);
};
