/**
 * Work waits behind what arrives. A few pieces are under way at once, people take turns, and before each piece all
 * that has arrived is let in. When too many wait, the next is refused.
 */

export type QueueBounds = {
	/** Pieces of work under way at once. */
	readonly atOnce: number;
	/** Pieces that may wait. */
	readonly waiting: number;
	/** Turns of the event loop that arrivals may take before each piece. */
	readonly mostTurns: number;
};

const usualBounds: QueueBounds = { atOnce: 4, waiting: 1_000, mostTurns: 20 };

export type Queued = "done" | "refused";

/** Carries work out for somebody in their turn. */
export type WorkQueue = (person: string, work: () => Promise<void>) => Promise<Queued>;

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Each person's pieces in their order, and people in the order of their turns. */
const makeLine = () => {
	const people = new Map<string, (() => void)[]>();
	let length = 0;
	return {
		length: () => length,
		join: (person: string, start: () => void): void => {
			people.set(person, [...(people.get(person) ?? []), start]);
			length += 1;
		},
		leave: (): (() => void) | undefined => {
			const [first] = people;
			if (!first) return undefined;
			const [person, [start, ...rest]] = first;
			people.delete(person);
			if (rest.length > 0) people.set(person, rest);
			length -= 1;
			return start;
		},
	};
};

export const workQueue = (bounds: QueueBounds = usualBounds): WorkQueue => {
	const line = makeLine();
	let arrived = 0;
	let underWay = 0;
	const letIn = async (): Promise<void> => {
		for (let turn = 0; turn < bounds.mostTurns; turn += 1) {
			const before = arrived;
			await nextTurn();
			if (arrived === before) return;
		}
	};
	const free = (): void => {
		const start = line.leave();
		if (start) start();
		else underWay -= 1;
	};
	return async (person, work) => {
		arrived += 1;
		if (underWay < bounds.atOnce) underWay += 1;
		else if (line.length() >= bounds.waiting) return "refused";
		else await new Promise<void>((resolve) => line.join(person, resolve));
		await letIn();
		await work().finally(free);
		return "done";
	};
};
