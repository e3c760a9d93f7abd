/** What every store must do, whatever it is kept in. */
import { afterEach, beforeEach, describe } from "vitest";
import type { Transaction } from "../../src/store/engine/open-database.ts";
import type { OpenMemoryStore } from "../../src/store/open-memory-store.ts";
import type { Planner } from "../../src/store/register/register-change.ts";
import { asAtContract } from "./contract-as-at.ts";
import { audienceContract } from "./contract-audience.ts";
import { betweenBoards } from "./contract-between-boards.ts";
import { changeContract } from "./contract-change.ts";
import { deskContract } from "./contract-desk.ts";
import { feedsContract } from "./contract-feeds.ts";
import { historyContract } from "./contract-history.ts";
import { mergesContract } from "./contract-merges.ts";
import { readContract } from "./contract-read.ts";
import { recordContract } from "./contract-records.ts";
import { settle } from "./world.ts";

export type AnyPlanner = Planner<undefined> & Planner<Transaction>;

/** A store with nothing in it. */
export type OpenEmpty = (planner?: AnyPlanner) => Promise<OpenMemoryStore>;

/** The store of the test that is running, opened and settled afresh for each. */
export type Subject = { readonly open: OpenMemoryStore; readonly openEmpty: OpenEmpty };

export const storeContract = (name: string, openEmpty: OpenEmpty): void => {
	describe(`a store in ${name}`, () => {
		let open: OpenMemoryStore | undefined;
		const opened: OpenMemoryStore[] = [];
		const keeping: OpenEmpty = async (planner) => {
			const next = await openEmpty(planner);
			opened.push(next);
			return next;
		};
		const subject: Subject = {
			get open() {
				if (!open) throw new Error("The store is opened before each test.");
				return open;
			},
			openEmpty: keeping,
		};
		beforeEach(async () => {
			open = await keeping();
			await settle(open.store);
		});
		// A register that is open keeps a connection of its own for as long.
		afterEach(async () => {
			for (const each of opened.splice(0)) await each.close();
		});
		readContract(subject);
		changeContract(subject);
		historyContract(subject);
		audienceContract(subject);
		asAtContract(subject);
		betweenBoards(subject);
		mergesContract(subject);
		recordContract(subject);
		deskContract(subject);
		feedsContract(subject);
	});
};
