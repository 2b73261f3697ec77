/* The windows of a group's home, fetched together once its page is there. */
export { OrderDialog } from './order-window';
export { SecondDialog } from './second-window';
export { TickDialog } from './tick-window';
