/** What a body holds up: of what is blocked, that which waits for it, whoever is to do it. */
import { blockedOf } from "../../domain/items/action.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import type { Duty } from "./lines.ts";
import { standingUnder } from "./standing.ts";
import type { World } from "./understanding.ts";

export const heldUpBy = (
	{ state, blockers }: Question,
	subjects: readonly Subject[],
	world: World,
): ((item: Duty) => boolean) => {
	const ids = subjects.filter(({ kind }) => kind === "organisation").map(({ id }) => id);
	if (state !== "blocked" || !blockers || ids.length === 0) return () => false;
	const bodies = world.organisations.filter(({ id }) => ids.includes(id));
	const names = bodies.flatMap(({ name, aliases }) => [name, ...aliases]);
	const isUnderOthers = standingUnder(
		subjects.filter(({ kind }) => kind !== "organisation"),
		world,
	);
	return (item) => {
		const by = item.kind === "action" ? blockedOf(item)?.by : undefined;
		return by !== undefined && isUnderOthers(item) && names.some((name) => speaksOf(by, name));
	};
};
