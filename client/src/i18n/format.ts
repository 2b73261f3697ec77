export * from '@tdt/shared/dates';
