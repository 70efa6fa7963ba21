import { formatDate, ok, withEnvelope } from '../protocol/envelope.ts';
import type { Route } from '../protocol/route.ts';

const dashboard = 'Account | Dashboard | Read';
const products = ['Account Management'];

export const accountRoutes: Route[] = [
    {
        method: 'POST',
        path: '/api/account/get-account',
        products,
        permission: dashboard,
        family: 'envelope',
        handle: withEnvelope({ min: 0, max: 1 }, (context) => {
            const { company } = context.state;
            return ok([
                {
                    region: 'us',
                    archive: true,
                    gateway: true,
                    passphrase: 'synthetic-passphrase',
                    supportCode: '0000',
                    maxRetention: 30,
                    maxRetentionConfirmed: true,
                    minRetentionEnabled: false,
                    automatedSegmentPurge: true,
                    type: 'full',
                    policyInheritance: false,
                    databaseCode: 'usdemo1',
                    searchReason: context.options.searchReasonRequired,
                    contentAdministratorDefaultView: 'Metadata',
                    adminSessionTimeout: 60,
                    exportApi: false,
                    exgestAllowQuery: false,
                    exgestAllowExtraction: true,
                    expressAccount: false,
                    cybergraphV2Enabled: false,
                    accountCode: context.application.accountCode,
                    accountName: company.accountName,
                    adminEmail: '',
                    contactEmail: company.administrators[0] ?? '',
                    domain: '',
                    userCount: company.users.length,
                    mimecastId: '01-0100-00100',
                    contactName: company.users[0]?.name ?? '',
                    telephone: '',
                    packages: [
                        'URL Protection (Site) [1043]',
                        'Attachment Protection (Site) [1047]',
                        'Impersonation Protection [1060]',
                        'Journal Services [1053]'
                    ]
                }
            ]);
        })
    },
    {
        method: 'POST',
        path: '/api/account/get-support-info',
        products,
        permission: dashboard,
        family: 'envelope',
        handle: withEnvelope({ min: 0, max: 1 }, () => {
            return ok([
                {
                    hostingJurisdiction: 'US',
                    supportJurisdiction: 'US',
                    mainProduct: 'Email Security',
                    supportPackage: 'Standard',
                    customerAdvocate: '',
                    customerDevelopmentManager: '',
                    partnerName: '',
                    officePhone: '+15550100000',
                    mailtoLink: 'mailto:support@example.com',
                    renewalDate: '2027-01-01T00:00:00+0000'
                }
            ]);
        })
    },
    {
        method: 'POST',
        path: '/api/account/get-dashboard-notifications',
        products,
        permission: dashboard,
        family: 'envelope',
        handle: withEnvelope({ min: 0, max: 1 }, (context) => {
            const day = 86_400_000;
            const startOfDay = Math.floor(context.clock.now() / day) * day;
            const notice = (number: number, title: string, noticeType: string, warningLevel: string, daysAgo: number) => ({
                id: context.state.ids.give('notification', number, context),
                customerCode: context.application.accountCode,
                clusterCode: 'us',
                title,
                displayMessage: title,
                noticeType,
                warningLevel,
                visibleFrom: formatDate(startOfDay - daysAgo * day),
                enabled: true
            });
            const planned = notice(1, 'Planned maintenance of the administration console', 'SERVICE_NOTIFICATION', 'INFO', 1);
            const news = notice(2, 'New report for tracked messages', 'PRODUCT_NEWS', 'GOOD', 6);
            return ok([{ notifications: context.options.notificationsAsObject ? planned : [planned, news] }]);
        })
    },
    {
        method: 'GET',
        path: '/identity/whoami',
        products,
        permission: null,
        family: 'rest',
        handle(context) {
            const code = context.application.accountCode;
            return {
                status: 200,
                json: { version: '1', type: 'application', 'account-codes': { cg: code }, 'home-account': { code, name: context.state.company.accountName } }
            };
        }
    }
];
