/** Who imports what. */
import { type Import, importsOf } from "./imports.ts";
import { isIn, type Room, roomOf, soleUsers } from "./rooms.ts";
import type { Rule, Source } from "./sources.ts";

const mayUse = (room: Room, { target, ours, typeOnly }: Import): boolean => {
	const { holds, uses, names = [], packages = [], packageTypes = [] } = room;
	if (ours) return isIn(target, [holds, ...uses, ...(typeOnly ? names : [])]);
	return isIn(target, [...packages, ...(typeOnly ? packageTypes : [])]);
};

const isKeptFrom = (path: string, { target }: Import): boolean => {
	const sole = Object.hasOwn(soleUsers, target) ? soleUsers[target] : undefined;
	return sole !== undefined && !isIn(path, sole);
};

const importFault = ({ path }: Source, found: Import): string | undefined => {
	const { target, typeOnly } = found;
	const room = roomOf(path);
	if (!room) return "belongs to no room: say in rooms.ts what it may import";
	if (isKeptFrom(path, found)) return `imports ${target}, which is another room's alone`;
	if (mayUse(room, found)) return undefined;
	return `${room.name} may not import ${typeOnly ? "the types of " : ""}${target}`;
};

const faultsIn = (source: Source) =>
	importsOf(source).flatMap((found) => {
		const says = importFault(source, found);
		return says ? [{ path: source.path, line: found.line, says }] : [];
	});

/** A chain of files that need one another's values before any of them has run. */
const circleFrom = (
	start: string,
	needs: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined => {
	const seen = new Set<string>();
	const walk = (path: string, trail: readonly string[]): readonly string[] | undefined => {
		for (const next of needs.get(path) ?? []) {
			if (next === start) return [...trail, path, next];
			if (seen.has(next)) continue;
			seen.add(next);
			const circle = walk(next, [...trail, path]);
			if (circle) return circle;
		}
		return undefined;
	};
	return walk(start, []);
};

const needsOf = (sources: readonly Source[]): ReadonlyMap<string, readonly string[]> =>
	new Map(
		sources.map((source) => [
			source.path,
			importsOf(source)
				.filter(({ ours, typeOnly }) => ours && !typeOnly)
				.map(({ target }) => target),
		]),
	);

export const importRules: readonly Rule[] = [
	{
		name: "lets imports point inwards only",
		check: (sources) => sources.flatMap(faultsIn),
		broken: [
			{ "src/domain/items/action.ts": 'import { z } from "zod";' },
			{ "src/domain/items/action.ts": 'import type { Store } from "../../usecases/ports.ts";' },
			{ "src/domain/items/action.ts": 'export { told } from "../../src/assistant/item-reply.ts";' },
			{ "src/domain/items/action.ts": 'type Row = import("../../store/rows-items.ts").Row;' },
			{ "src/usecases/action/add.ts": 'import { wordDate } from "../../views/wording.ts";' },
			{ "src/usecases/action/add.ts": 'import { readFileSync } from "node:fs";' },
			{ "src/usecases/action/add.ts": 'import type { App } from "@slack/bolt";' },
			{
				"src/language/arguments/arguments.ts":
					'import { listing } from "../../usecases/listing.ts";',
			},
			{ "src/language/arguments/arguments.ts": 'import { command } from "../../command.ts";' },
			{ "src/language/arguments/arguments.ts": 'import * as chrono from "chrono-node";' },
			{ "src/language/fields/dates/dates.ts": 'const chrono = await import("chrono-node");' },
			{ "src/language/names/entities.ts": 'const holidays = require("date-holidays");' },
			{
				"src/views/home/home.ts": 'import { understand } from "../../questions/understand.ts";',
			},
			{ "src/views/home/home.ts": 'import { Blocks } from "@slack/types";' },
			{ "src/views/home/home.ts": 'import { openApp } from "../../slack/app.ts";' },
			{ "src/store/engine/gate.ts": 'import { plan } from "../../reminders/plan/plan.ts";' },
			{ "src/store/engine/gate.ts": 'import { WebClient } from "@slack/web-api";' },
			{ "src/reminders/deliver/pass.ts": 'import { ledgerIn } from "../../store/ledger.ts";' },
			{ "src/reminders/deliver/pass.ts": 'import { escapeText } from "../../views/message.ts";' },
			{
				"src/reminders/deliver/pass.ts":
					'import { PrismaClient } from "../../store/generated/sqlite/client.ts";',
			},
			{ "src/slack/app.ts": 'import { openStore } from "../store/open-store.ts";' },
			{ "src/slack/app.ts": 'import { startLocalSlack } from "../local-slack/index.ts";' },
			{ "src/main.ts": 'import { startLocalSlack } from "./local-slack/index.ts";' },
			{ "src/main.ts": 'import { App } from "@slack/bolt";' },
			{ "src/cli/start.ts": 'import { PrismaClient } from "@prisma/client";' },
			{ "src/local-slack/world/post.ts": 'import { wordDate } from "../../domain/date-words.ts";' },
			{ "src/local-slack/page/page.tsx": 'import { post } from "../world/post.ts";' },
			{ "commands/action/add.ts": 'import type { WebClient } from "@slack/web-api";' },
			{ "commands/action/add.ts": 'import { openStore } from "../../src/store/open-store.ts";' },
			{ "src/nowhere/thing.ts": 'import { x } from "../domain/action.ts";' },
		],
		kept: [
			{
				"src/domain/items/action.ts":
					'import { Temporal } from "temporal-polyfill"; import { addDays } from "../dates/plain-date.ts";',
			},
			{ "src/language/arguments/arguments.ts": 'import type { Field } from "../../command.ts";' },
			{
				"src/language/arguments/arguments.ts":
					'import { type Field, type Raw } from "../../command.ts";',
			},
			{ "src/language/dates/finding.ts": 'import * as chrono from "chrono-node";' },
			{ "src/views/home/home.ts": 'import type { KnownBlock } from "@slack/types";' },
			{ "src/store/open-store.ts": 'import { PrismaClient } from "./generated/sqlite/client.ts";' },
			{ "src/wiring/simulation.ts": 'import { startLocalSlack } from "../local-slack/index.ts";' },
		],
	},
	{
		name: "has no files that wait for each other in a circle",
		check: (sources) => {
			const needs = needsOf(sources);
			return sources.flatMap(({ path }) => {
				const circle = circleFrom(path, needs);
				return circle ? [{ path, line: 1, says: `circle: ${circle.join(" → ")}` }] : [];
			});
		},
		broken: [
			{
				"src/domain/a.ts": 'import { b } from "./b.ts"; export const a = b;',
				"src/domain/b.ts": 'import { c } from "./c.ts"; export const b = c;',
				"src/domain/c.ts": 'import { a } from "./a.ts"; export const c = () => a;',
			},
		],
		kept: [
			{
				"src/domain/a.ts": 'import type { B } from "./b.ts"; export const a = 1;',
				"src/domain/b.ts": 'import { a } from "./a.ts"; export type B = typeof a;',
			},
		],
	},
];
