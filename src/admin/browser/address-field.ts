import type { CustomFieldControl } from '@sveltia/cms';
import { monthOf, updateAddress, type Address } from './address.ts';

/** What the editor hands to a field of its own. */
interface FieldProps {
  readonly value: unknown;
  readonly forID: string;
  /** The entry with all its fields, as it is at the moment. */
  readonly entry?: {
    get(name: string): unknown;
    getIn(path: readonly string[]): unknown;
  };
  readonly onChange: (value: Address) => void;
}

interface Component {
  readonly props: FieldProps;
  /** When the field was first shown. */
  begun?: Date;
}

/** The two functions of React that the editor lends to its fields. */
interface Lent {
  readonly createClass: (methods: object) => CustomFieldControl;
  readonly h: (tag: string, attributes: object, ...children: readonly string[]) => unknown;
}

/** Returns a field that says in which folder an entry lies. It follows the time of a story, or the story of an update. */
export function addressField(timeZone: string): CustomFieldControl {
  const { createClass, h } = window as unknown as Lent;

  function addressOf(component: Component): Address | undefined {
    const { entry } = component.props;
    const story = entry?.getIn(['data', 'story']);
    component.begun ??= new Date();
    if (typeof story === 'string' && story !== '') return updateAddress(story, component.begun, timeZone);
    const publishedAt = entry?.getIn(['data', 'publishedAt']);
    return typeof publishedAt === 'string' ? monthOf(publishedAt, timeZone) : undefined;
  }

  function follow(component: Component): void {
    const { props } = component;
    const next = addressOf(component);
    if (next && isNew(props) && words(next) !== words(addressIn(props.value))) props.onChange(next);
  }

  return createClass({
    componentDidMount(this: Component) {
      follow(this);
    },
    componentDidUpdate(this: Component) {
      follow(this);
    },
    isValid(this: Component) {
      const message = mistake(this.props, addressOf(this));
      return message === undefined || { error: { message } };
    },
    render(this: Component) {
      const { props } = this;
      const path = props.entry?.get('path');
      const place = isNew(props) ? words(addressOf(this)) : typeof path === 'string' ? path : '';
      return h('output', { id: props.forID }, place === '' ? 'Follows from the other fields.' : place);
    },
  });
}

/** An entry that was never saved has no path. */
const isNew = ({ entry }: FieldProps): boolean => !entry?.get('path');

/** Says why an entry cannot be saved where it lies. */
function mistake(props: FieldProps, next: Address | undefined): string | undefined {
  const isUpdate = props.entry?.get('collection') === 'updates';
  if (isNew(props)) {
    if (next) return undefined;
    return isUpdate ? 'Choose the story to which the update belongs.' : 'Choose when the story runs.';
  }
  const path = props.entry?.get('path');
  if (isUpdate || !next || typeof path !== 'string' || path.includes(`/${next.year}/${next.month}/`)) return undefined;
  return `The story does not lie in the month ${next.year}/${next.month} → choose a time in its own month, or make a new story`;
}

const words = (address: Partial<Address> | undefined): string =>
  [address?.year, address?.month, address?.slug, address?.time].filter((part) => part !== undefined).join('/');

/** The editor hands over groups as they are, or as maps that cannot be changed. */
function addressIn(value: unknown): Partial<Address> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'toJS' in value ? (value as { toJS(): Partial<Address> }).toJS() : value;
}
