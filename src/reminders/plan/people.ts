/** Which boards are planned afresh where somebody is reached in another way by now, or at another hour, or is of another body. */
import { type Board, belongs } from "../../domain/boards/board.ts";
import { silentOn } from "../../domain/items/guidance.ts";
import type { Person } from "../../domain/people/person.ts";
import type { PlanningScope } from "../ledger/materialise.ts";

export const boardsOf = async (person: Person, scope: PlanningScope): Promise<readonly Board[]> => {
	const waiting = await waitingFor(person, scope);
	// Somebody new serves no board yet.
	const isNew = person.version === 1;
	if (isNew && waiting.size === 0) return [];
	const planned = isNew ? [] : await scope.ledger.boardsOf(`person:${person.id}`);
	const concerned: Board[] = [];
	for (const board of await scope.register.boards()) {
		const isKnown = belongs(board, person.id) || planned.includes(board.id);
		if (waiting.has(board.id) || (!isNew && (isKnown || (await ownsOf(board, person, scope)))))
			concerned.push(board);
	}
	return concerned;
};

const ownsOf = async (
	board: Board,
	{ id }: Person,
	{ register }: PlanningScope,
): Promise<boolean> => {
	const query = { boardIds: [board.id], ownerId: id, openOnly: true };
	const items = [...(await register.actions(query)), ...(await register.milestones(query))];
	return items.length > 0;
};

/** The boards with guidance that their body has not acknowledged. */
const waitingFor = async (
	{ organisationId }: Person,
	{ register }: PlanningScope,
): Promise<ReadonlySet<string>> => {
	if (organisationId === undefined) return new Set();
	const isSilent = (silent: { readonly organisationId: string }) =>
		silent.organisationId === organisationId;
	const guidance = await register.guidance({ openOnly: true });
	return new Set(
		guidance.filter((one) => silentOn(one).some(isSilent)).map(({ boardId }) => boardId),
	);
};
