import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../state/desk.ts";
import type { State } from "../state/state.ts";

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
	const desk = useContext(DeskContext);
	if (!desk) throw new Error("The page's parts are drawn inside a DeskContext.");
	return desk;
}

/** Follows one slice of the state, so that typing in the composer does not redraw the messages. */
export function useSlice<T>(select: (state: State) => T): T {
	const desk = useDesk();
	const [, redraw] = useState(0);
	const latest = useRef({ select, value: undefined as T | undefined });
	const value = select(desk.get());
	latest.current = { select, value };
	useEffect(() => {
		const check = () => {
			const { select: pick, value: seen } = latest.current;
			if (!Object.is(pick(desk.get()), seen)) redraw((n) => n + 1);
		};
		check();
		return desk.listen(check);
	}, [desk]);
	return value;
}
