/**
 * What was said of something is said of it again only where it has itself become another: a date that was moved, not a
 * board, a zone or an hour. Which it was when it was said is read from the history, and planned as it would be now.
 */
import type { Board } from "../../domain/boards/board.ts";
import type { Entity, Item } from "../../domain/register.ts";
import type { Register } from "../../usecases/ports.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { sentUnderOtherKey } from "./plan-change.ts";
import type { Planned } from "./planned-reminder.ts";
import { matterOf } from "./rule.ts";

type Subject = Item | Board;

export type Planning<S extends Subject> = {
	readonly subject: S;
	/** Its own plan, of which nothing but itself is changed. */
	readonly planOf: (subject: S) => readonly Planned[];
};

type Compared = { readonly existing: readonly Occurrence[]; readonly wanted: readonly Planned[] };

export type IsSaidOfIt = (planned: Planned, said: Occurrence) => boolean;

/** A paper, a quorum or a week is planned from more than the item that it belongs to. */
const isByItself = ({ rule }: Planned): boolean => !/^(?:paper|quorum|week)$/.test(familyOf(rule));

const familyOf = (rule: Planned["rule"]): string => matterOf(rule).split(" ")[0] ?? "";

/** The history is read only where something was said for the same reason at another time. */
export const alreadySent = async <S extends Subject>(
	{ subject, planOf }: Planning<S>,
	{ existing, wanted }: Compared,
	register: Pick<Register, "changesOf">,
): Promise<IsSaidOfIt> => {
	const isDoubtful = wanted
		.filter(isByItself)
		.some((planned) => sentUnderOtherKey(planned, existing).length > 0);
	if (!isDoubtful) return () => false;
	const changes = await register.changesOf(subject.kind, subject.id);
	const now = planOf(subject);
	const placed = (plan: readonly Planned[], { rule, destination }: Planned) =>
		plan.find((one) => one.rule === rule && one.destination === destination)?.localAt;
	const known = new Map<Entity | undefined, readonly Planned[]>();
	const planThen = ({ intendedAt, dueAt }: Occurrence): readonly Planned[] => {
		const then = changes.findLast(({ at }) => at <= (intendedAt ?? dueAt))?.entity;
		const plan = known.get(then) ?? (then ? planOf(then as S) : []);
		known.set(then, plan);
		return plan;
	};
	return (planned, said) => {
		const today = isByItself(planned) ? placed(now, planned) : undefined;
		return today !== undefined && placed(planThen(said), planned) === today;
	};
};
