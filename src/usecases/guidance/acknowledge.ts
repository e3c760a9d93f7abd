/** Records that a body has read guidance that was sent to it; its own people may say so, and the board's. */
import { isCovered, markDone } from "../../domain/coverage.ts";
import type { Guidance } from "../../domain/guidance.ts";
import type { Organisation } from "../../domain/person.ts";
import { dayIn, type PlainDate } from "../../domain/plain-date.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../changing.ts";
import type { Request } from "../request.ts";

export type Acknowledgement = {
	readonly item: Guidance;
	readonly bodies: readonly Organisation[];
	readonly on?: PlainDate | undefined;
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
			return {
				...guidance,
				recipients: markDone(recipients, ids, { on: on ?? today, byId: request.me?.id }),
			};
		},
	);
