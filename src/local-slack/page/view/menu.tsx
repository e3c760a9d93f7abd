import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

type MenuItem = {
	readonly key: string;
	readonly text: string;
	readonly draw?: ComponentChildren;
	readonly checked?: boolean;
	readonly danger?: boolean;
	readonly onPick: () => void;
};

type Props = {
	readonly label: string;
	readonly face: ComponentChildren;
	readonly look?: string;
	readonly items: readonly MenuItem[];
	readonly align?: "left" | "right";
	readonly wide?: boolean;
};

const FILTER_FROM = 9;

function itemsIn(box: HTMLElement | null): readonly HTMLElement[] {
	return [...(box?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
}

function moveFocus(box: HTMLElement | null, key: string): boolean {
	const all = itemsIn(box);
	const at = all.indexOf(document.activeElement as HTMLElement);
	const to: Readonly<Record<string, number>> = {
		ArrowDown: (at + 1) % all.length,
		ArrowUp: at <= 0 ? all.length - 1 : at - 1,
		Home: 0,
		End: all.length - 1,
	};
	const next = to[key];
	if (next === undefined) return false;
	all[next]?.focus();
	return true;
}

/** Closes when the person clicks or tabs elsewhere. */
function useLeave(open: boolean, root: { current: HTMLElement | null }, leave: () => void) {
	useEffect(() => {
		if (!open) return;
		const outside = (event: Event) => {
			if (!root.current?.contains(event.target as Node)) leave();
		};
		document.addEventListener("pointerdown", outside);
		document.addEventListener("focusin", outside);
		return () => {
			document.removeEventListener("pointerdown", outside);
			document.removeEventListener("focusin", outside);
		};
	}, [open]);
}

/** A button that opens a short list of things to do; a long list can be narrowed by typing. */
export function Menu({ label, face, look = "icon-button", items, align, wide }: Props) {
	const [open, setOpen] = useState(false);
	const root = useRef<HTMLDivElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	const id = useId();
	useLeave(open, root, () => setOpen(false));
	const shut = () => {
		setOpen(false);
		button.current?.focus();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (!open) return;
		if (event.key === "Escape") {
			event.preventDefault();
			event.stopPropagation();
			shut();
		} else if (moveFocus(root.current, event.key)) event.preventDefault();
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons inside.
		<div class="menu" ref={root} onKeyDown={onKeyDown}>
			<button
				ref={button}
				type="button"
				class={look}
				aria-label={label}
				title={label}
				aria-haspopup="menu"
				aria-expanded={open}
				aria-controls={open ? id : undefined}
				onClick={() => setOpen(!open)}
			>
				{face}
			</button>
			{open && <MenuList {...{ id, label, items, align, wide, shut }} />}
		</div>
	);
}

type ListProps = Pick<Props, "label" | "items"> & {
	readonly id: string;
	readonly align: Props["align"];
	readonly wide: boolean | undefined;
	readonly shut: () => void;
};

function MenuList({ id, label, items, align = "left", wide, shut }: ListProps) {
	const [needle, setNeedle] = useState("");
	const box = useRef<HTMLDivElement>(null);
	const filtered = items.length >= FILTER_FROM;
	useEffect(() => {
		const checked = box.current?.querySelector<HTMLElement>("[aria-checked=true]");
		const filter = box.current?.querySelector("input");
		(filter ?? checked ?? itemsIn(box.current)[0])?.focus();
		checked?.scrollIntoView({ block: "nearest" });
	}, []);
	const shown = items.filter((one) => one.text.toLowerCase().includes(needle.toLowerCase()));
	return (
		<div class={`menu-list menu-${align}${wide ? " menu-wide" : ""}`} ref={box}>
			{filtered && (
				<input
					class="menu-filter"
					type="text"
					placeholder="Type to narrow"
					aria-label={`Narrow: ${label}`}
					value={needle}
					onInput={(event) => setNeedle(event.currentTarget.value)}
				/>
			)}
			<div role="menu" id={id} aria-label={label} class="menu-items">
				{shown.map((item) => (
					<MenuRow key={item.key} item={item} shut={shut} />
				))}
				{shown.length === 0 && <p class="quiet">Nothing matches.</p>}
			</div>
		</div>
	);
}

function MenuRow({ item, shut }: { readonly item: MenuItem; readonly shut: () => void }) {
	const pick = () => {
		shut();
		item.onPick();
	};
	const radio = item.checked !== undefined;
	return (
		<button
			type="button"
			data-item
			tabIndex={-1}
			class={`menu-item${item.danger ? " danger-text" : ""}`}
			role={radio ? "menuitemradio" : "menuitem"}
			{...(radio ? { "aria-checked": item.checked === true } : {})}
			onClick={pick}
		>
			{item.draw ?? item.text}
		</button>
	);
}
