/** A large programme in a database, made once and kept until its making or the tables change. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { openStore } from "../../src/store/open-store.ts";
import { slackIds } from "./slack-room.ts";
import { makeWorld, type Size, w1 } from "./world.ts";
import { writeWorld } from "./write-world.ts";

const cache = "node_modules/.cache/convenor-bench";
const makes = [
	"test/bench/world.ts",
	"test/bench/slack-room.ts",
	"test/bench/write-world.ts",
	"prisma/schema.prisma",
	"prisma/demo/programme.json",
];

const nameOf = ({ boards }: Size): string => {
	const hash = createHash("sha256");
	for (const file of makes) hash.update(readFileSync(file));
	return `${cache}/w${boards / w1.boards}-${hash.digest("hex").slice(0, 12)}.db`;
};

/** Its path; whoever writes to it works on a copy. */
export const keptWorld = async (size: Size = w1): Promise<string> => {
	const path = nameOf(size);
	if (existsSync(path)) return path;
	mkdirSync(cache, { recursive: true });
	const making = `${path}.${process.pid}`;
	const opened = await openStore({ url: `file:${making}` });
	await writeWorld(opened, makeWorld(size, slackIds()));
	await opened.close();
	for (const part of ["-wal", "-shm"]) rmSync(`${making}${part}`, { force: true });
	renameSync(making, path);
	return path;
};
