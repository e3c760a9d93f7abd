/**
 * Whether another process serves the same SQLite file. Each leaves its own mark now and then: a mark of another's in
 * place of one's own was left since, so whoever left it lives. What was there at the start says nothing.
 */
import type { Client } from "../open-database.ts";

const name = "the process that serves";

/** Answers, each time, whether another has left its mark since the last. */
export const watchForOthers = (
	client: Pick<Client, "marker">,
	worker: string,
): (() => Promise<boolean>) => {
	let isLeft = false;
	return async () => {
		const found = await client.marker.findUnique({ where: { name } });
		const isShared = isLeft && found?.value !== worker;
		const value = worker;
		await client.marker.upsert({ where: { name }, create: { name, value }, update: { value } });
		isLeft = true;
		return isShared;
	};
};
