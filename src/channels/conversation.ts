/** Opens the conversation for other surfaces, with how often each may speak. */

import { type Allowance, allowanceOf } from "../assistant/allowance.ts";
import type { Outbox } from "../usecases/outbox.ts";
import { type Api, openApi } from "./api.ts";
import { type Answering, hear } from "./linked-conversation.ts";

export type ConversationSettings = {
	readonly token: string;
	readonly host: string;
	readonly port: number;
};

const minute = 60_000;

export const openConversation = (
	{ token, host, port }: ConversationSettings,
	given: Omit<Answering, "codes"> & {
		/** Milliseconds that only go forward. */
		readonly stopwatch: () => number;
		readonly onFault: (error: unknown) => void;
		/** How often each person may speak, here as anywhere. */
		readonly allowance: Allowance;
		/** Where people are reminded on other surfaces. */
		readonly outbox?: Outbox | undefined;
	},
): Promise<Api> => {
	const { stopwatch: now, onFault, outbox, allowance, ...rest } = given;
	const { store, links, clock } = rest;
	const codes = allowanceOf({ most: 10, perMilliseconds: 60 * minute, now });
	return openApi({
		token,
		host,
		port,
		onFault,
		outbox: outbox && { outbox, store, links, clock, stopwatch: now },
		hear: (spoken) => hear(spoken, { ...rest, codes }),
		persons: allowance,
		everybody: allowanceOf({ most: 600, now }),
	});
};
