/** Bodies that stand for others, and bodies that took another's place: kept as the programme's other vocabulary is. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { standsFor, successionOf } from "../../domain/people/groups.ts";
import type { Organisation } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { isRefused } from "../change-item.ts";
import type { Request } from "../request.ts";
import { changeVocabulary, nothingToChange } from "./change-vocabulary.ts";

const changeBody = (
	request: Request,
	decide: (bodies: readonly Organisation[]) => Organisation | Refused,
): Promise<Organisation | Refused> =>
	changeVocabulary(request, "Groups and successors are", async (register) => {
		const decided = decide(await register.organisations());
		if (isRefused(decided)) return decided;

		await register.save(decided);
		return decided;
	});

const isCalled = ({ name, aliases }: Organisation, typed: string): boolean =>
	[name, ...aliases].some((each) => each.toLowerCase() === typed.toLowerCase());

type Collective = {
	readonly name: string;
	/** None: it stands for itself again. */
	readonly bodies: readonly Organisation[] | null;
};

/** A name that is nobody's yet becomes a group; an organisation's makes that one stand for these. */
export const keepMembers = ({ name, bodies }: Collective, request: Request) =>
	changeBody(request, (all) => {
		const held = all.find((body) => isCalled(body, name));
		const memberIds = bodies?.map(({ id }) => id);
		if ((!held || held.removedOn) && !memberIds) return refuse({ why: "not-found", looked: name });
		if (held && bodies?.some((body) => body.id === held.id || standsFor(body, all).includes(held)))
			return nothingToChange(`${held.name} can’t be a member of itself`);
		if (held && !held.removedOn && held.memberIds?.join() === memberIds?.join())
			return nothingToChange(`${held.name} has those members already`);
		const fresh = { kind: "organisation", id: request.ids(), version: 0, name } as const;
		const kept: Organisation = held ?? { ...fresh, aliases: [], sort: "organisation" };
		return { ...kept, memberIds, removedOn: undefined };
	});

type Succession = {
	readonly body: Organisation;
	/** None: it was not succeeded after all. */
	readonly by: Organisation | null;
	readonly since?: PlainDate | null | undefined;
};

export const succeedBody = ({ body, by, since }: Succession, request: Request) =>
	changeBody(request, (all) => {
		const held = all.find(({ id }) => id === body.id);
		if (!held) return refuse({ why: "not-found", looked: body.name });
		if (by && successionOf(by, all).some(({ id }) => id === held.id))
			return nothingToChange(`${held.name} can’t succeed itself`);
		return { ...held, succeeded: by ? { byId: by.id, on: since ?? undefined } : undefined };
	});
