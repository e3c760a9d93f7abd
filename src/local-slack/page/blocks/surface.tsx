import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";
import { asText, type ControlValue, type Json } from "../model.ts";
import type { Spot } from "../state/desk.ts";
import type { Values } from "../state/state.ts";
import { useDesk, useSlice } from "../view/use-desk.ts";
import { controlKey, initialValue } from "./values.ts";

type SurfaceKind = "message" | "modal" | "home";

type SurfaceValue = {
	readonly kind: SurfaceKind;
	readonly id: string;
	readonly spot: Spot;
	readonly typed: Values;
	readonly errors: Readonly<Record<string, string>>;
	readonly set: (key: string, value: ControlValue) => void;
	readonly press: (block: string, action: string, value?: ControlValue) => void;
};

const NOTHING = {};
const Context = createContext<SurfaceValue | undefined>(undefined);

type Props = {
	readonly kind: SurfaceKind;
	readonly id: string;
	readonly spot: Spot;
	readonly valuesNow?: () => Values;
	readonly children: ComponentChildren;
};

/** A message, a modal or a Home: the ground that blocks stand on, and what pressing them does. */
export function Surface({ kind, id, spot, valuesNow, children }: Props) {
	const desk = useDesk();
	const typed = useSlice((state) => state.typed[id] ?? NOTHING);
	const errors = useSlice((state) => (spot.view_id && state.errors[spot.view_id]) || NOTHING);
	const [problem, setProblem] = useState("");
	const value = useMemo<SurfaceValue>(
		() => ({
			kind,
			id,
			spot,
			typed,
			errors,
			set: (key, next) => desk.tell({ type: "typed", surface: id, key, value: next }),
			press: (block_id, action_id, pressed) => {
				setProblem("");
				const values = valuesNow ? { values: valuesNow() } : {};
				void desk.press({ spot, block_id, action_id, value: pressed, ...values }).then(setProblem);
			},
		}),
		[kind, id, typed, errors, spot.channel, spot.ts, spot.view_id, valuesNow],
	);
	return (
		<Context.Provider value={value}>
			{children}
			{problem && (
				<p class="problem" role="alert">
					{problem}
				</p>
			)}
		</Context.Provider>
	);
}

export function useSurface(): SurfaceValue {
	const surface = useContext(Context);
	if (!surface) throw new Error("Blocks are drawn on a Surface.");
	return surface;
}

export type ControlProps = {
	readonly element: Json;
	readonly blockId: string;
	readonly label: string;
	/** Inside an input block the choice waits for the form, unless the block says otherwise. */
	readonly waits: boolean;
	readonly describedBy?: string | undefined;
	readonly invalid?: boolean;
	readonly inputId?: string;
};

export function useControl({ element, blockId, waits }: ControlProps) {
	const surface = useSurface();
	const actionId = asText(element.action_id);
	const key = controlKey(blockId, actionId);
	const value = surface.typed[key] ?? initialValue(element) ?? "";
	return {
		value,
		/** Remembers without telling the app. */
		hold: (next: ControlValue) => surface.set(key, next),
		/** Remembers, and tells the app unless the choice waits for the form. */
		choose: (next: ControlValue) => {
			surface.set(key, next);
			if (!waits) surface.press(blockId, actionId, next);
		},
		press: (next?: ControlValue) => surface.press(blockId, actionId, next),
	};
}

/** What every native control in a block says about itself to assistive technology. */
export function spoken({ label, describedBy, invalid, inputId, waits }: ControlProps) {
	return {
		...(inputId ? { id: inputId } : {}),
		...(waits && inputId ? {} : { "aria-label": label }),
		...(describedBy ? { "aria-describedby": describedBy } : {}),
		...(invalid ? { "aria-invalid": true as const } : {}),
	};
}
